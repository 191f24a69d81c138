import { startTestApp, type TestApp } from '../support/app.js';

describe('errors over HTTP', () => {
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
});
