import { jest } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';

describe('errors over HTTP', () => {
  const warnings = jest.spyOn(process, 'emitWarning');
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('answers an unknown address with a problem', async () => {
    const response = await test.app.inject({ url: '/api/v1/nothing-here', headers: { 'accept-language': 'ru' } });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.headers['content-language']).toBe('ru');
    expect(response.json()).toMatchObject({ status: 404, code: 'http.not_found' });
  });

  const unreadable = [
    ['broken JSON', 'application/json', '{"email":', 400, 'http.bad_request'],
    ['an empty body', 'application/json', '', 400, 'http.bad_request'],
    ['a body that is too large', 'application/json', `"${'x'.repeat(2 * 1024 * 1024)}"`, 413, 'http.too_large'],
    ['a body of another kind', 'application/xml', '<email/>', 415, 'http.unsupported_media_type'],
  ] as const;
  it.each(unreadable)('answers %s with a problem', async (_, type, payload, status, code) => {
    const headers = { 'content-type': type, 'accept-language': 'kk' };
    const response = await test.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.headers['content-language']).toBe('kk');
    expect(response.json()).toMatchObject({ status, code, requestId: response.headers['x-request-id'] });
    expect(response.body).not.toMatch(/SyntaxError|FST_|at .*\.js/);
  });

  it.each([
    ['that is not percent-encoded UTF-8', '/api/v1/%zz', 400],
    ['whose parameter is too long', `/api/v1/people/${'x'.repeat(101)}`, 414],
  ])('answers an address %s with a problem', async (_, url, status) => {
    const response = await test.app.inject({ url });
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.json()).toMatchObject({
      status,
      code: 'http.bad_request',
      requestId: response.headers['x-request-id'],
    });
  });

  it('are the only complaints: the application starts without a warning', () => {
    expect(warnings.mock.calls).toEqual([]);
  });
});
