import { Newsroom, ok } from '../../support/newsroom.js';
import { addPerson } from '../../support/people.js';
import type { ConsoleUnderTest } from './console.js';
import type { ListedPage, Scene } from './pages.js';

/** A newsroom at work: a text in Russian, and somebody who translates it into Kazakh. */
export async function setScene({ app }: ConsoleUnderTest): Promise<Scene> {
  const newsroom = await Newsroom.open(app);
  const { id } = await newsroom.begin();
  await newsroom.submitSource(id);
  const target = await newsroom.opened(id, 'kk');
  ok(await newsroom.act(newsroom.translator, target, 'claim'));
  const source = await newsroom.variant(id, 'ru');
  const draft = await newsroom.variant((await newsroom.begin()).id, 'ru');
  const administrator = await addPerson(app, { name: 'Әкімші', roles: ['administrator'] });
  const hook = await administrator.post('/api/v1/webhooks', {
    url: 'https://agency.example/hook',
    description: 'Агентство',
  });
  const webhookId = hook.json<{ id: string }>().id;
  const ids = { documentId: id, sourceId: source.id, targetId: target.id, draftId: draft.id, webhookId };
  return { newsroom, administrator, ...ids };
}

export function addressOf({ path }: ListedPage, scene: Scene): string {
  return typeof path === 'string' ? path : path(scene);
}
