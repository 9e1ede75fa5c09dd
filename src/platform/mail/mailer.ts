import { createTransport } from 'nodemailer';
import type { MailSettings } from '../config.ts';
import { isLoopback } from '../config.ts';

export type Attachment = { readonly filename: string; readonly content: string };

/** A mail as it is sent. */
export type Mail = {
  /** Lasting for what is told, so that a server that gets it twice can see it. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'sv' | 'en';
  /** Where the reader chooses to get less of it; null for what always comes. */
  readonly preferences: string | null;
  readonly attachment: Attachment | null;
};

export type Mailer = {
  /** Resolves when the server has taken the mail over; rejects when it has not. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
};

const second = 1000;

/** One line without control characters: what a person wrote must not become a header of its own. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 300);

/** The mail server. Outside this machine mail travels encrypted, unless the address says `?requireTLS=false`. */
export function openMailer({ url, from }: Pick<MailSettings, 'url' | 'from'>): Mailer {
  const { hostname, port, protocol, username, password, searchParams } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const transport = createTransport({
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !isLoopback(host) && searchParams.get('requireTLS') !== 'false',
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15 * second,
    greetingTimeout: 15 * second,
    socketTimeout: 60 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async ({ id, to, subject, text, html, language, preferences, attachment }) => {
      await transport.sendMail({
        from: { name: 'Rodret', address: from },
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(subject),
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: {
          'Content-Language': language,
          // No answers by machines on holiday, please.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
        attachments: attachment === null ? [] : [attachment],
        ...(preferences === null ? {} : { list: { unsubscribe: preferences } }),
      });
    },
    close: () => transport.close(),
  };
}
