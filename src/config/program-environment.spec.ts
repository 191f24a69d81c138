import { programEnvironment } from './program-environment.js';

describe('The environment of programs that we start', () => {
  it('holds none of our secrets', () => {
    const ours = {
      PATH: '/usr/bin',
      DATABASE_URL: 'postgres://u:secret@db/x',
      SMTP_PASSWORD: 'secret',
      LANG: 'kk_KZ.UTF-8',
    };
    expect(programEnvironment(ours)).toEqual({ PATH: '/usr/bin', LC_ALL: 'C', TZ: 'UTC' });
  });

  it('keeps what Windows cannot do without', () => {
    expect(programEnvironment({ PATH: 'C:\\', SystemRoot: 'C:\\Windows' })).toMatchObject({
      SystemRoot: 'C:\\Windows',
    });
  });
});
