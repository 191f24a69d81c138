import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { ChangeKind } from '../../src/workflow/changes/change.js';
import { ACTIONS, type Action } from '../../src/workflow/transitions.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';
import { translated } from '../support/translations.js';

type Response = Awaited<ReturnType<TestPerson['get']>>;

interface Step {
  who: number;
  which: number;
  /** Which of the offered actions, or which of all. */
  what: number;
  offered: boolean;
  word: string;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.nat(3),
    which: fc.nat(2),
    what: fc.nat(99),
    offered: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 1),
    word: fc.constantFrom('!', '…', '?'),
  }),
  { minLength: 50, maxLength: 70, size: 'max' },
);

/** Made over HTTP as steps of a variant; how often each is chosen, so that walks come far enough to go wrong. */
const WEIGHTS: Partial<Record<Action, number>> = {
  ...{ edit: 4, claim: 1, unclaim: 1, submit: 7, review: 2, requestChanges: 1, approve: 7, revise: 6, withdraw: 1 },
  ...{ describeChange: 2, stillAccurate: 9, notApplicable: 3 },
};
const CHANGES: Record<string, ChangeKind> = { '!': 'correction', '…': 'update', '?': 'minor' };
const STEPS = ACTIONS.filter((action) => WEIGHTS[action] !== undefined);
const weighted = (actions: Action[]) => actions.flatMap((action) => Array<Action>(WEIGHTS[action] ?? 0).fill(action));

describe('whatever people do, in whatever order', () => {
  let test: TestApp;
  let database: DataSource;
  let newsroom: Newsroom;
  let stages: Stages;
  let people: TestPerson[];
  const done = new Set<string>();
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    const roles = ['author', 'translator', 'reviewer', 'publisher'] as const;
    const skills = (['kk', 'en'] as const).map((to) => ({ from: 'ru' as const, to }));
    const allRounders = [0, 1, 2].map(() => addPerson(test.app, { roles: [...roles], skills }));
    people = [newsroom.publisher, ...(await Promise.all(allRounders))];
  });
  afterAll(() => test.close());

  it('only what was offered happens, and what must always hold does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('translation', 'approved', 'published'), steps, async (state, walk) => {
        const { documentId: id } = await stages.target(state, {
          ...{ releasePolicy: 'together', requiredLanguages: ['ru', 'kk'] },
        });
        for (const step of walk) {
          await take(id, step);
          expect(await faultsOf(id)).toEqual([]);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect([...done]).toEqual(expect.arrayContaining(['edit', 'submit', 'approve', 'revise']));
  });

  async function take(documentId: string, { who, which, what, offered, word }: Step): Promise<void> {
    const person = people[who] as TestPerson;
    if (what > 95) return endLeases(documentId);
    if (what > 85) return stages.prepare(documentId);
    if (what > 75) return release(person, documentId);
    const { variants } = await newsroom.document(documentId);
    const url = `/api/v1/variants/${variants[which % variants.length]?.id}`;
    const variant = ok<VariantView>(await person.get(url));
    const allowed = variant.allowedActions.filter((action) => STEPS.includes(action));
    const choice = weighted(offered && allowed.length > 0 ? allowed : STEPS);
    // Where only steps back are left, most people leave it alone.
    const action = choice[what % Math.max(choice.length, 8)];
    if (action === undefined) return;
    const response = await act(person, variant, action, word);
    if (!allowed.includes(action)) return expect([403, 409]).toContain(response.statusCode);
    expect([action, response.statusCode]).toEqual([action, 200]);
    done.add(action);
  }

  async function release(person: TestPerson, documentId: string): Promise<void> {
    const url = `/api/v1/documents/${documentId}/release`;
    const response = await person.post(url, undefined, { 'if-match': '*' });
    expect([200, 403, 409]).toContain(response.statusCode);
  }

  async function endLeases(documentId: string): Promise<void> {
    await database.query(`UPDATE tasks SET claim_expires_at = now() WHERE document_id = $1`, [documentId]);
  }

  async function act(person: TestPerson, variant: VariantView, action: Action, word: string): Promise<Response> {
    const url = `/api/v1/variants/${variant.id}`;
    const headers = { 'if-match': `"${variant.version}"` };
    switch (action) {
      case 'edit':
        return variant.isSource
          ? person.put(`${url}/content`, { ...STORY, lead: word }, headers)
          : person.put(`${url}/segments`, { segments: await translationOf(variant, word) }, headers);
      case 'claim':
        return person.post(`${url}/claim`);
      case 'unclaim':
        return person.delete(`${url}/claim`);
      case 'requestChanges':
        return person.post(`${url}/change-request`, { remark: word }, headers);
      case 'review':
        return judge(person, variant, word);
      case 'withdraw':
        return person.post(`${url}/withdrawal`, { reason: word }, headers);
      case 'revise':
        return person.post(`${url}/revision`, { change: CHANGES[word], note: word }, headers);
      case 'describeChange':
        return person.put(`${url}/change`, { change: CHANGES[word], note: word }, headers);
      case 'stillAccurate':
        return person.post(`${url}/still-accurate`, { leaveEdits: true }, headers);
      case 'notApplicable':
        return person.post(`${url}/not-applicable`, { reason: word, leaveEdits: true }, headers);
      default: {
        const resource = { submit: 'submission', approve: 'approval' }[action as string] ?? '';
        return person.post(`${url}/${resource}`, undefined, headers);
      }
    }
  }

  /** Another title, or the same one, which is no change. */
  async function judge(person: TestPerson, variant: VariantView, word: string): Promise<Response> {
    const text = translated(STORY.title, variant.language) + word;
    const url = `/api/v1/variants/${variant.id}/segments/title/verdict`;
    return person.put(url, { verdict: 'edited', text }, { 'if-match': '*' });
  }

  async function translationOf(variant: VariantView, word: string): Promise<object[]> {
    const segments = await newsroom.segments(variant);
    return segments.map(({ id, sourceText }) => ({ id, text: translated(sourceText, variant.language) + word }));
  }

  async function faultsOf(documentId: string): Promise<string[]> {
    const rows: { fault: string }[] = await database.query(INVARIANTS, [documentId]);
    return rows.map(({ fault }) => fault);
  }
});

/** Each SELECT finds what must never be. */
const INVARIANTS = `
  WITH v AS (SELECT * FROM variants WHERE document_id = $1),
       p AS (SELECT * FROM publications WHERE document_id = $1),
       source AS (SELECT v.* FROM v JOIN documents d ON d.id = $1 AND d.source_language = v.language)
  SELECT 'live and not public, or the other way round: ' || v.language AS fault
    FROM v LEFT JOIN p USING (document_id, language) WHERE v.live <> (p.language IS NOT NULL AND p.withdrawn_at IS NULL)
  UNION ALL
  SELECT 'published and not what the public reads: ' || v.language
    FROM v LEFT JOIN p USING (document_id, language)
   WHERE v.state = 'published' AND (NOT v.live OR p.revision_id IS DISTINCT FROM v.revision_id OR p.slug <> v.slug)
  UNION ALL
  SELECT 'approved by whoever has a share in it: ' || v.language
    FROM v JOIN revisions r ON r.id = v.revision_id
    CROSS JOIN LATERAL (SELECT actor_id FROM events e WHERE e.variant_id = v.id AND e.action = 'variant.approved'
                         ORDER BY e.id DESC LIMIT 1) AS approval
   WHERE v.state IN ('approved', 'published')
     AND EXISTS (SELECT 1 FROM jsonb_each(r.authorship) a WHERE a.value ? approval.actor_id::text)
  UNION ALL
  SELECT 'nobody has a share in it: ' || v.language
    FROM v JOIN revisions r ON r.id = v.revision_id
   WHERE v.state IN ('review', 'approved', 'published') AND r.authorship::text !~ '[0-9a-f]{8}-'
  UNION ALL
  SELECT 'a text that is not what its segments say: ' || v.language
    FROM v JOIN segments s ON s.variant_id = v.id AND s.segment_id = 'title' JOIN revisions r ON r.id = v.revision_id
   WHERE v.state IN ('review', 'approved', 'published') AND (r.title <> s.target_text OR s.status NOT IN ('translated', 'reviewed', 'rejected'))
     -- What was written for a change that the public text did not need.
     AND NOT (v.state = 'published' AND s.status = 'draft')
  UNION ALL
  SELECT 'a task for another state: ' || v.language
    FROM v LEFT JOIN tasks t ON t.variant_id = v.id AND t.closed_at IS NULL
   WHERE t.kind IS DISTINCT FROM CASE v.state WHEN 'draft' THEN 'write' WHEN 'translation' THEN 'translate'
                                      WHEN 'review' THEN 'review' WHEN 'approved' THEN 'release' END
  UNION ALL
  SELECT 'one required language public before the other: ' || v.language
    FROM v WHERE v.language IN ('ru', 'kk') AND v.first_published_at IS NULL
     AND EXISTS (SELECT 1 FROM v AS other WHERE other.first_published_at IS NOT NULL)
  UNION ALL
  SELECT 'the public reads a required translation of an earlier source text, and is not told'
    FROM p JOIN v USING (document_id, language) JOIN p AS s ON s.language = 'ru'
    JOIN revisions holds ON holds.id = coalesce(v.behind_from, v.source_revision_id)
    JOIN revisions now ON now.id = s.revision_id
   WHERE p.language = 'kk' AND p.withdrawn_at IS NULL AND s.withdrawn_at IS NULL AND holds.number < now.number
     AND p.correction_awaited_since IS NULL
     -- A minor edit of the source goes ahead, and no reader need hear of it.
     AND NOT EXISTS (SELECT 1 FROM p AS edited WHERE edited.language = 'ru' AND edited.minor_edited_at IS NOT NULL)
  UNION ALL
  SELECT 'readers wait for a correction that needs no more work: ' || v.language
    FROM v JOIN p USING (document_id, language) JOIN source ON source.revision_id = v.source_revision_id
   WHERE p.correction_awaited_since IS NOT NULL AND v.state = 'published'
  UNION ALL
  SELECT 'a change that is done with and still there: ' || language
    FROM v WHERE state = 'published' AND (change_kind IS NOT NULL OR behind_from IS NOT NULL)
  UNION ALL
  SELECT 'behind what it was made from: ' || language FROM v WHERE behind_from = source_revision_id AND state = 'translation'
  UNION ALL
  SELECT 'corrected without a word: ' || language
    FROM p WHERE corrected_at IS NOT NULL AND coalesce(corrections -> 0 ->> 'note', '') = ''
  UNION ALL
  SELECT 'released more or less often than the history tells: ' || v.language
    FROM v
   WHERE (SELECT count(*) FROM events e WHERE e.variant_id = v.id AND e.action = 'variant.released')
      <> (SELECT count(*) FROM publication_revisions q WHERE q.document_id = $1 AND q.language = v.language)
`;
