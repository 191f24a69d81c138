import { inRuns, takeable, withFiles, type ChosenFile, type Trial } from './chosen-files.js';

const named = (name: string, text = '') => new File([text], name);
const trialOf = (status: string) => ({ fileName: '', name: '', outcome: { status } }) as unknown as Trial;

describe('files on their way in', () => {
  it('are replaced by those of the same name', () => {
    const before: ChosenFile[] = [{ file: named('a.ru.txt'), language: 'ru' }, { file: named('b.kk.txt') }];
    const after = withFiles(before, [named('a.ru.txt', 'new')]);
    expect(after.map(({ file, language }) => [file.name, file.size, language])).toEqual([
      ['b.kk.txt', 0, undefined],
      ['a.ru.txt', 3, undefined],
    ]);
  });

  it.each<[string, Partial<ChosenFile>, number]>([
    ['not tried yet', {}, 0],
    ['that would be refused', { trial: trialOf('refused') }, 0],
    ['that would be new', { trial: trialOf('created') }, 1],
    ['that would change nothing', { trial: trialOf('unchanged') }, 1],
    ['taken already', { trial: trialOf('created'), taken: { refused: '' } }, 0],
  ])('%s: %j are %i to take', (_, chosen, count) => {
    expect(takeable([{ file: named('a'), ...chosen }])).toHaveLength(count);
  });

  it('go in runs that are not too long', () => {
    expect(inRuns([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inRuns([], 2)).toEqual([]);
  });
});
