import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Environment, readConfig } from './config.ts';

const folder = resolve('/srv/rodret');
const installation = pathToFileURL(`${folder}/`);
const read = (environment: Environment) => readConfig(environment, installation);

describe('The configuration', () => {
  it('needs no setting: embedded database under the installation, loopback, port 4600', () => {
    expect(read({})).toEqual({
      dataFolder: join(folder, '.rodret'),
      database: { engine: 'pglite', folder: join(folder, '.rodret', 'database') },
      host: '127.0.0.1',
      port: 4600,
      logLevel: 'info',
    });
  });

  it('counts what is empty as not set', () => {
    expect(read({ RODRET_DATA: '', PORT: ' ', DATABASE_URL: '' })).toEqual(read({}));
  });

  it('takes PostgreSQL where DATABASE_URL names it, and keeps the data folder for snapshots', () => {
    const url = 'postgres://user:secret@db.example:5432/rodret';
    const config = read({ DATABASE_URL: url, RODRET_DATA: '/var/rodret' });
    expect(config.database).toEqual({ engine: 'postgres', url });
    expect(config.dataFolder).toBe(resolve('/var/rodret'));
  });

  it('prefers RODRET_PORT to the PORT of the platform', () => {
    expect(read({ PORT: '8080' }).port).toBe(8080);
    expect(read({ PORT: '8080', RODRET_PORT: '4700' }).port).toBe(4700);
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])('accepts the loopback address %s', host => {
    expect(read({ RODRET_HOST: host }).host).toBe(host);
  });

  it.each(['0.0.0.0', '::', '10.0.0.5', 'rodret.example.se', '127.example.se', '128.0.0.1'])(
    'refuses %s while there is no sign-in, and says why',
    host => {
      expect(() => read({ RODRET_HOST: host })).toThrow(/RODRET_HOST is ".+"; expected .+ no sign-in/);
    },
  );

  it('tells all that is wrong at once, with variable, value and what is expected', () => {
    expect(() => read({ PORT: '70000', LOG_LEVEL: 'loud' })).toThrow(
      'PORT is "70000"; expected a port from 1 to 65535.\nLOG_LEVEL is "loud"; expected debug, info, warn or error.',
    );
  });

  it('takes no text but a whole number from 1 to 65535 as a port', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const isPort = /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 65535;
        if (isPort || text.trim() === '') expect(read({ PORT: text }).port).toBeGreaterThan(0);
        else expect(() => read({ PORT: text })).toThrow('PORT');
      }),
    );
  });

  it.each(['mysql://user:hunter2@host/db', 'user:hunter2@host', 'hunter2'])(
    'never shows the password of a DATABASE_URL it refuses (%s)',
    url => {
      expect(() => read({ DATABASE_URL: url })).toThrow(/^(?!.*hunter2).*DATABASE_URL/s);
    },
  );
});
