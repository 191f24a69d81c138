import { placeOf, type Around } from './obstacle-place.js';

const desk: Around = { documentId: 'd', sourceId: 's', language: 'kk' };
const office: Around = { ...desk, texts: { ru: 's', kk: 'k' } };

describe('placeOf', () => {
  it.each([
    ['workflow.source_not_approved', '/write/s'],
    ['workflow.slug_missing', '/documents/d#kk'],
    ['workflow.correction_note_missing', '/documents/d#kk'],
    ['workflow.language_taken_out', '/documents/d#settings'],
    ['release.embargoed', '/documents/d#embargo'],
    ['release.language_missing', '/documents/d'],
    ['workflow.claimed_by_other', '/desk?view=all'],
    ['workflow.findings_open', undefined],
    ['workflow.own_work', undefined],
  ])('leads from the text itself: %s is settled at %s', (code, path) => {
    expect(placeOf({ code }, desk)?.path).toBe(path);
  });

  it.each([
    ['workflow.segments_open', {}, undefined],
    ['workflow.segments_open', { language: 'kk' }, '/desk/k'],
    ['workflow.language_missing', { language: 'ru' }, undefined],
    ['release.language_missing', { language: 'ru' }, '/desk/s'],
    ['release.language_missing', { language: 'en' }, '/documents/d'],
    ['workflow.wrong_state', { language: 'ru' }, '/desk/s'],
    ['workflow.slug_taken', { language: 'ru' }, '/documents/d#ru'],
  ])('leads from the document to the text that is meant: %s %j is settled at %s', (code, params, path) => {
    expect(placeOf({ code, params }, office)?.path).toBe(path);
  });

  it.each([
    ['the source', 'workflow.source_changed'],
    ['the language', 'workflow.slug_missing'],
  ])('is nowhere while %s is not known', (_, code) => {
    expect(placeOf({ code }, { documentId: 'd' })).toBeUndefined();
  });
});
