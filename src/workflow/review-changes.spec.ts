import { actorOf } from '../../test/support/variant-facts.js';
import { verdictChange } from './review-changes.js';
import { changeOf, NO_REVIEW_CHANGE, type Before } from './target-changes.js';

const title: Before = {
  ...{ segmentId: 'title', sourceText: 'Мост', targetText: 'Көпір', status: 'translated', authorship: ['ann'] },
  ...{
    previousSourceText: null,
    origin: 'machine',
    score: null,
    fuzzy: false,
    edited: true,
    sourceRevisionId: 'first',
  },
  ...NO_REVIEW_CHANGE,
};
const rae = actorOf({ id: 'rae' });

describe('the verdict of a reviewer', () => {
  it('accepts a text, and changes nothing the second time', () => {
    expect(verdictChange(title, { verdict: 'accepted' }, rae)).toEqual({ ...changeOf(title), status: 'reviewed' });
    expect(verdictChange({ ...title, status: 'reviewed' }, { verdict: 'accepted' }, rae)).toBeUndefined();
  });

  it('rejects a text with its reason', () => {
    const rejected = { ...changeOf(title), status: 'rejected', reviewReason: 'Қате' };
    expect(verdictChange(title, { verdict: 'rejected', reason: 'Қате' }, rae)).toEqual(rejected);
    expect(
      verdictChange({ ...title, ...rejected } as Before, { verdict: 'rejected', reason: 'Қате' }, rae),
    ).toBeUndefined();
  });

  it('puts another text in place, beside the one that was there, until somebody else answers for it', () => {
    const once = verdictChange(title, { verdict: 'edited', text: 'Көпірлер', reason: 'Көпше' }, rae);
    expect(once).toEqual({
      ...changeOf(title),
      ...{ targetText: 'Көпірлер', authorship: ['ann', 'rae'] },
      ...{ textBeforeReview: 'Көпір', changedInReviewBy: 'rae', reviewReason: 'Көпше' },
    });
    expect(verdictChange({ ...title, ...once }, { verdict: 'edited', text: 'Көпірлер!' }, rae)).toMatchObject({
      ...{ targetText: 'Көпірлер!', textBeforeReview: 'Көпір', reviewReason: 'Көпше' },
    });
  });

  it('changes nothing with the text that is there', () => {
    expect(verdictChange(title, { verdict: 'edited', text: 'Көпір' }, rae)).toBeUndefined();
  });
});
