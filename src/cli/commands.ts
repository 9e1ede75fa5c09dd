import type { Command } from '#cli/command.ts';

/** Every command by name; each is loaded only when it is asked for, since DuckDB takes its time. */
const commands: Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>
> = {
  import: {
    summary: 'VALUES.{csv,parquet}|-  read values into a new snapshot',
    load: async () => (await import('#cli/commands/import.ts')).importCommand,
  },
  sync: {
    summary: 'kolada  fetch values from Kolada’s API into a new snapshot',
    load: async () => (await import('#cli/commands/sync.ts')).syncCommand,
  },
  snapshots: {
    summary: '[diff A B]  the snapshots, or what changed from one to another',
    load: async () => (await import('#cli/commands/snapshots.ts')).snapshotsCommand,
  },
  organisation: {
    summary: 'add NAME | list  the organisations of this installation',
    load: async () => (await import('#cli/commands/organisation.ts')).organisationCommand,
  },
  peers: {
    summary: 'UNIT  those like it, by service area',
    load: async () => (await import('#cli/commands/peers.ts')).peersCommand,
  },
  gaps: {
    summary: 'UNIT  gaps to peers in all tested key figures',
    load: async () => (await import('#cli/commands/gaps.ts')).gapsCommand,
  },
  opportunities: {
    summary: 'UNIT  digital ways of working that could close its gaps',
    load: async () => (await import('#cli/commands/opportunities.ts')).opportunitiesCommand,
  },
  welfare: {
    summary: 'UNIT  what the needs of coming years take in hands and money',
    load: async () => (await import('#cli/commands/welfare.ts')).welfareCommand,
  },
  adoption: {
    summary: 'UNIT  what it and those like it have introduced',
    load: async () => (await import('#cli/commands/adoption.ts')).adoptionCommand,
  },
  patterns: {
    summary: 'export|check|import  the catalogue as files, and ways of working of the own',
    load: async () => (await import('#cli/commands/patterns.ts')).patternsCommand,
  },
  brief: {
    summary: 'UNIT --out FILE.{html,pdf,docx,json}  the leadership brief to hand out',
    load: async () => (await import('#cli/commands/brief.ts')).briefCommand,
  },
  evidence: {
    summary: 'PATTERN  what happened to its key figures where it was introduced',
    load: async () => (await import('#cli/commands/evidence.ts')).evidenceCommand,
  },
  select: {
    summary: 'PORTFOLIO.json  the best initiatives within budget and capacity, and why the others are out',
    load: async () => (await import('#cli/commands/select.ts')).selectCommand,
  },
  effect: {
    summary: 'PANEL.csv  did it change anything? one unit against what comparable ones say',
    load: async () => (await import('#cli/commands/effect.ts')).effectCommand,
  },
  power: {
    summary: 'PANEL.csv  could we see it? the smallest effect that the data could reveal',
    load: async () => (await import('#cli/commands/power.ts')).powerCommand,
  },
  opinions: {
    summary: 'VOTES.csv  groups of people who vote alike, what they share and what divides them',
    load: async () => (await import('#cli/commands/opinions.ts')).opinionsCommand,
  },
  jobs: {
    summary: 'what the server does by itself, and what of it failed for good',
    load: async () => (await import('#cli/commands/jobs.ts')).jobsCommand,
  },
  audit: {
    summary: 'verify|anchor|export  check the chains of the audit, anchor them, take them out',
    load: async () => (await import('#cli/commands/audit.ts')).auditCommand,
  },
};

/** The command of that name, loaded; undefined where there is none. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? commands[name]?.load() : undefined;
}

/** What `rodret` says of itself. */
export function overview(): string {
  const width = Math.max(...Object.keys(commands).map(name => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: npm run -s rodret -- COMMAND [options]',
    '',
    ...lines,
    '',
    'UNIT is a code or a name. --snapshot ID chooses a snapshot, --json gives data, --help tells more of a command.',
    '',
  ].join('\n');
}
