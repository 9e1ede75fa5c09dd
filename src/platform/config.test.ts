import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from './config.ts';

const folder = resolve('/srv/rodret');
const installation = pathToFileURL(`${folder}/`);
const read = (environment: Environment) => readConfig(environment, installation);

describe('The configuration', () => {
  it('needs no setting: embedded database under the installation, loopback, port 4600', () => {
    expect(read({})).toEqual({
      mode: 'demonstration',
      dataFolder: join(folder, '.rodret'),
      database: { engine: 'pglite', folder: join(folder, '.rodret', 'database') },
      host: '127.0.0.1',
      port: 4600,
      origin: 'http://127.0.0.1:4600',
      secret: null,
      trustedProxies: [],
      mail: null,
      kolada: { address: 'https://api.kolada.se/v3', proxies: {} },
      logLevel: 'info',
    });
  });

  it('takes another address of Kolada, and the proxies that are usual', () => {
    const { kolada } = read({
      RODRET_KOLADA_URL: 'http://127.0.0.1:8000/v3',
      https_proxy: 'http://proxy.example:3128',
      NO_PROXY: 'localhost',
    });
    expect(kolada).toEqual({
      address: 'http://127.0.0.1:8000/v3',
      proxies: { https_proxy: 'http://proxy.example:3128', NO_PROXY: 'localhost' },
    });
    expect(() => read({ RODRET_KOLADA_URL: 'https://me:secret@api.example/v3' })).toThrow(/not shown/);
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

  describe('is a demonstration until it is told an address or a database of its own', () => {
    it.each<[Environment, string]>([
      [{}, 'demonstration'],
      [{ RODRET_DATA: '/var/rodret', RODRET_PORT: '4700', RODRET_HOST: 'localhost' }, 'demonstration'],
      [{ RODRET_SECRET: 'x'.repeat(32), LOG_LEVEL: 'debug' }, 'demonstration'],
      [{ RODRET_ORIGIN: 'https://rodret.example.se' }, 'configured'],
      [{ DATABASE_URL: 'postgres://db.example/rodret' }, 'configured'],
    ])('%j: %s', (environment, mode) => {
      expect(read(environment).mode).toBe(mode);
    });
  });

  describe('lets nobody but this machine reach a demonstration, whoever could be anyone in it', () => {
    it.each(['0.0.0.0', '::', '10.0.0.5', '128.0.0.1', '::ffff:10.0.0.5'])('%s', host => {
      expect(() => read({ RODRET_HOST: host })).toThrow(
        /RODRET_HOST is ".+", and this is a demonstration: whoever reached it could be anyone in it/,
      );
    });

    it.each(['rodret.example.se', '127.example.se', '127.0.0.1.example.se', '0', '127.1', '017700000001'])(
      '%s, which is no address',
      host => {
        expect(() => read({ RODRET_HOST: host })).toThrow(
          /RODRET_HOST is ".+"; expected an IP address or localhost/,
        );
      },
    );

    it('whatever the text: what it takes is loopback', () => {
      const hosts = fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.domain());
      fc.assert(
        fc.property(hosts, text => {
          try {
            const { mode, host } = read({ RODRET_HOST: text });
            expect(mode).toBe('demonstration');
            expect(host).toMatch(/^(localhost|::1|127\.\d+\.\d+\.\d+)$/);
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigError);
          }
        }),
      );
    });
  });

  it('sends no mail from a demonstration: nobody reads it at a made-up address', () => {
    const mail = { RODRET_MAIL_SERVER: 'smtp://mail.example:25', RODRET_MAIL_FROM: 'rodret@ale.example' };
    expect(read(mail).mail).toBeNull();
    expect(read({ ...mail, RODRET_ORIGIN: 'https://rodret.example.se' }).mail).toMatchObject({
      from: 'rodret@ale.example',
    });
  });

  it('takes any interface for a real installation that has a name to be reached by, and none without', () => {
    const origin = 'https://rodret.example.se';
    expect(read({ RODRET_HOST: '0.0.0.0', RODRET_ORIGIN: origin })).toMatchObject({
      mode: 'configured',
      host: '0.0.0.0',
      origin,
    });
    expect(() => read({ RODRET_HOST: '0.0.0.0', DATABASE_URL: 'postgres://db.example/rodret' })).toThrow(
      /RODRET_HOST is "0\.0\.0\.0": set RODRET_ORIGIN/,
    );
  });

  it.each([
    'http://rodret.example.se',
    'https://rodret.example.se/',
    'https://rodret.example.se/a',
    'rodret',
  ])('refuses %s as the address people use', origin => {
    expect(() => read({ RODRET_ORIGIN: origin })).toThrow(/RODRET_ORIGIN is ".+"; expected the address/);
  });

  it.each([
    { RODRET_SECRET: 'hunter2' },
    { RODRET_MAIL_SERVER: 'http://user:hunter2@host' },
    { RODRET_MAIL_SERVER: 'smtp://user:hunter2@host' },
  ])('never shows what is secret in a setting it refuses', environment => {
    expect(() => read(environment)).toThrow(/^(?!.*hunter2).*RODRET_/s);
  });

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
