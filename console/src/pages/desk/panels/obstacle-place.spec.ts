import { placeOf } from './obstacle-place.js';

const around = { documentId: 'd', sourceId: 's' };

describe('placeOf', () => {
  it.each([
    ['workflow.source_not_approved', '/write/s'],
    ['workflow.slug_missing', '/documents/d'],
    ['release.embargoed', '/documents/d'],
    ['release.language_missing', '/documents/d'],
    ['workflow.claimed_by_other', '/desk?view=all'],
    ['workflow.findings_open', undefined],
    ['workflow.own_work', undefined],
  ])('%s is settled at %s', (code, path) => {
    expect(placeOf({ code }, around)?.path).toBe(path);
  });

  it('is nowhere while the source is not known', () => {
    expect(placeOf({ code: 'workflow.source_changed' }, { ...around, sourceId: undefined })).toBeUndefined();
  });
});
