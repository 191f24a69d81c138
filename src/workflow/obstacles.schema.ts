import { z } from 'zod';
import { ROLES } from '../accounts/actor.js';
import { languagePair } from '../accounts/language-pair.js';
import { STATES } from '../documents/variant.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { STEPS } from './obstacles.js';

const helper = z.object({
  roles: z.array(z.enum(ROLES)).meta({ description: 'One of these' }),
  pair: languagePair.nullable().meta({ description: 'The skill that it takes' }),
  language: z.enum(LANGUAGES).nullable().meta({ description: 'The language to be known' }),
  personId: z.uuid().nullable().meta({ description: 'The one who has it in hand' }),
});

export const obstacles = z
  .object({
    state: z.enum(STATES),
    steps: z
      .array(
        z.object({
          step: z.enum(STEPS),
          isNext: z.boolean(),
          obstacles: z
            .array(
              z.object({
                code: z.string(),
                detail: z.string().meta({ description: 'In the language of Accept-Language' }),
                params: z.record(z.string(), z.unknown()),
                segments: z.array(z.string()).meta({
                  description: 'Where in the text, in reading order: ids of segments, the first hundred',
                }),
                helper: helper.nullable().meta({ description: 'Who could take it away' }),
              }),
            )
            .meta({ description: 'Empty: you may do it, or could if the steps before were made' }),
        }),
      )
      .meta({ description: 'What lies before the text; nothing once it is public or withdrawn' }),
  })
  .meta({ id: 'Obstacles', description: 'What stands between a text and the public, for you' });

export type ObstaclesView = z.infer<typeof obstacles>;
