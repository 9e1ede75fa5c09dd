import { z } from 'zod';

/** Long enough for every password that is accepted, and short enough to be hashed without harm. */
const password = z.string().min(1).max(400);
const email = z.string().trim().toLowerCase().max(254).regex(z.regexes.email);
const base64url = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/);
// No control characters, and no flag `u`: see the names of people.
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[ -~\u00a0-\uffff]*$/);

export const signInSchema = z.strictObject({ email: z.string().trim().min(1).max(254), password });

/** Input of the actions that sign in whoever has been recognised. */
export const beginSchema = z.strictObject({
  /** The browser, as it names itself; the database keeps no text with a zero in it. */
  userAgent: z
    .string()
    .max(1000)
    .refine(text => !text.includes('\0')),
  /** Whether the account was signed in from it before. */
  isNewBrowser: z.boolean(),
});
export type Begin = z.infer<typeof beginSchema>;

export const sessionSchema = z.strictObject({ session: z.uuid() });
export type SessionToEnd = z.infer<typeof sessionSchema>;

export const everywhereSchema = z.strictObject({
  /** The session that goes on; all end where it is null. */
  keep: z.uuid().nullable(),
});
export type Everywhere = z.infer<typeof everywhereSchema>;

export const newPasswordSchema = z.strictObject({ currentPassword: password, newPassword: password });
export const changePasswordSchema = newPasswordSchema.extend({ keep: z.uuid().nullable() });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
};
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** What `PublicKeyCredential.toJSON()` gives for a new passkey. */
export const newPasskeyAnswerSchema = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(transport).max(10).optional(),
    }),
  })
  .meta({ id: 'NewPasskeyAnswer' });

/** What it gives at sign-in. */
export const passkeyAnswerSchema = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
    }),
  })
  .meta({ id: 'PasskeyAnswer' });

export const newPasskeySchema = z.strictObject({
  name: name.max(100),
  response: newPasskeyAnswerSchema,
});
/** `cookie` is the request's: it holds what the answer is known again by. */
export const addPasskeySchema = newPasskeySchema.extend({ cookie: z.string().max(20_000) });
export type AddPasskey = z.infer<typeof addPasskeySchema>;

export const passkeyNameSchema = z.strictObject({ name: name.max(100) });
export const renamePasskeySchema = passkeyNameSchema.extend({ passkey: z.uuid() });
export type RenamePasskey = z.infer<typeof renamePasskeySchema>;

export const passkeySchema = z.strictObject({ passkey: z.uuid() });
export type PasskeyToRemove = z.infer<typeof passkeySchema>;

export const acceptSchema = z.strictObject({ secret: z.string().min(1).max(200), password });
export type Accept = z.infer<typeof acceptSchema>;

/** What whoever follows the set-up link says: the municipality or region they lead, and who they are. */
export const setUpSchema = z.strictObject({
  unitCode: z.string().regex(/^\d{4}$/),
  name,
  email,
  password,
});

/** A browser as a person knows it: `Firefox` on `Windows`; null where it says neither. */
export function browserOf(userAgent: string): {
  readonly browser: string | null;
  readonly system: string | null;
} {
  const first = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return {
    browser: first([
      [/Edg(e|A|iOS)?\//, 'Edge'],
      [/OPR\//, 'Opera'],
      [/(Firefox|FxiOS)\//, 'Firefox'],
      [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
      [/Safari\//, 'Safari'],
    ]),
    system: first([
      [/Android/, 'Android'],
      [/iPhone|iPad/, 'iOS'],
      [/Windows/, 'Windows'],
      [/Mac OS X|Macintosh/, 'macOS'],
      [/CrOS/, 'ChromeOS'],
      [/Linux/, 'Linux'],
    ]),
  };
}
