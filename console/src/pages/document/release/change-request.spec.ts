import { changeRequest } from './change-request.js';

describe('what is asked about a change', () => {
  it.each([
    ['minor', ['kk'], {}, { action: 'minorEdit', languages: ['kk'] }],
    ['update', ['kk', 'ru'], { kk: 'x' }, { action: 'update', languages: ['kk', 'ru'] }],
    ['correction', ['ru'], { ru: ' Дата ' }, { action: 'correction', languages: ['ru'], notes: { ru: 'Дата' } }],
    ['correction', ['kk', 'ru'], { ru: 'Дата' }, undefined],
    ['update', [], {}, undefined],
  ] as const)('%s in %j with the notes %j: %j', (kind, languages, notes, request) => {
    expect(changeRequest(kind, languages, notes)).toEqual(request);
  });
});
