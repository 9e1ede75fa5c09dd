import { z } from 'zod';

/**
 * How a command reaches the server that holds the data folder: one JSON object per line over a local socket.
 * The client sends one request; the server sends texts and then how it ended.
 */
export const protocolVersion = 1;

const requestSchema = z.object({
  version: z.literal(protocolVersion),
  command: z.string().min(1),
  args: z.array(z.string()),
  cwd: z.string(),
  language: z.enum(['sv', 'en']),
});

/** A command line as it was given; paths in `args` are relative to `cwd`. */
export type HandoverRequest = Omit<z.infer<typeof requestSchema>, 'version'>;

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stdout'), text: z.string() }),
  z.object({ kind: z.literal('stderr'), text: z.string() }),
  z.object({ kind: z.literal('progress'), text: z.string() }),
  z.object({ kind: z.literal('exit'), code: z.int().min(0).max(255) }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
]);

export type Answer = z.infer<typeof answerSchema>;

/** Where the texts of a command go; each resolves when more may follow. */
export type Sinks = {
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  /** A passing state for standard error, that a terminal may overwrite with the next. */
  readonly progress: (text: string) => Promise<void>;
};

/** U+2028 and U+2029 are written as escapes: whoever reads by lines takes them for ends of lines too. */
const lineOf = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;

export const requestLine = (request: HandoverRequest): string =>
  lineOf({ version: protocolVersion, ...request });

export const answerLine = (answer: Answer): string => lineOf(answer);

const versionOf = z.object({ version: z.number() });

/** The request, or in words why it cannot be taken. */
export function parseRequest(line: string): HandoverRequest | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'The request is not JSON.';
  }
  const version = versionOf.safeParse(json);
  if (version.success && version.data.version !== protocolVersion) {
    return `The running server speaks version ${protocolVersion} of the hand-over and this command version ${version.data.version}: they are different versions of Rodret. Stop the server first.`;
  }
  const request = requestSchema.safeParse(json);
  if (!request.success) return 'The request does not have the form that the server expects.';
  const { version: _, ...given } = request.data;
  return given;
}

export const parseAnswer = (line: string): Answer => answerSchema.parse(JSON.parse(line));
