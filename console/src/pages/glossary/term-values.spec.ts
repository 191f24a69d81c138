import { emptyForm, NEW_TERM, termOf, valuesOf } from './term-values.js';

const TERM = {
  ...{ id: 't', section: 'place' as const, partOfSpeech: null, note: 'С 2019 по 2022 год – Нур-Султан' },
  ...{ caseSensitive: true, doNotTranslate: false, source: null, validFrom: null, validUntil: null },
  ...{ version: 3, updatedAt: null },
  forms: { ru: [{ text: 'Астана', status: 'preferred' as const }] },
};

describe('the fields of a term', () => {
  it('offer an empty form in each language that has none', () => {
    expect(valuesOf(TERM).forms).toEqual({ kk: [emptyForm()], ru: TERM.forms.ru, en: [emptyForm()] });
  });

  it('are sent without those that were left empty', () => {
    const { section, caseSensitive, doNotTranslate, partOfSpeech, note, forms } = TERM;
    expect(termOf(valuesOf(TERM))).toEqual({ section, caseSensitive, doNotTranslate, partOfSpeech, note, forms });
    expect(termOf(NEW_TERM).forms).toEqual({});
  });

  it('count blanks as empty', () => {
    expect(termOf({ ...NEW_TERM, note: ' ', partOfSpeech: '\t' })).toMatchObject({ note: null, partOfSpeech: null });
  });
});
