import { showUntranslated, withoutMarks, withSourceFallback } from './untranslated.js';

const marked = (sourceText: string) => withSourceFallback([{ sourceText, targetText: '' }])[0]?.targetText ?? '';

it('leaves what is translated as it is', () => {
  const segments = [{ sourceText: 'Мост', targetText: 'Көпір' }];
  expect(withSourceFallback(segments)).toEqual(segments);
});

it('shows the source, in its language, where there is no translation', () => {
  const page = `<head><title>${marked('Мост')}</title></head><body><h1>${marked('Мост')}</h1><p>Көпір</p></body>`;
  expect(showUntranslated(page, 'ru', 'Аударылмаған')).toBe(
    '<head><title>Мост</title></head><body><h1><mark lang="ru" title="Аударылмаған">Мост</mark></h1><p>Көпір</p></body>',
  );
});

it('leaves no mark behind, also of a text that was cut', () => {
  const cut = marked('Длинный текст').slice(0, 8);
  expect(showUntranslated(`<body><p>${cut}…</p></body>`, 'ru', '')).toBe('<body><p>Длинный…</p></body>');
  expect(withoutMarks(cut)).toBe('Длинный');
});
