import { outermost } from './text/outermost.js';
import { masked } from './text/protected-ranges.js';
import type { SegmentCheck } from './check.js';

const PLACEHOLDERS =
  'TODO|TBD|FIXME|NAME|DATE|TITLE|PLACE|ФИО|ИМЯ|ДАТА|НАЗВАНИЕ|ПЕРЕВОД|УТОЧНИТЬ|ВСТАВИТЬ|АТЫ|КҮНІ|АУДАРМА|НАҚТЫЛАУ';

const MARKERS = [
  new RegExp(`\\[\\s*(?:${PLACEHOLDERS})(?:[\\s:_-][^\\]\\n]{0,80})?\\]`, 'giu'),
  // Notes to oneself: «[АУДАРУ КЕРЕК]», «<ТОЛТЫРУ>». Abbreviations in brackets are shorter.
  /\[\p{Lu}[\p{Lu} _-]{2,60}\p{Lu}\]|<\p{Lu}[\p{Lu} _-]{1,60}\p{Lu}>/gu,
  /(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBD)(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}])(?:[Xx]{3,}|[Хх]{3,})(?![\p{L}\p{N}])/gu,
  /\{\{[^{}\n]{0,80}\}{0,2}|\}\}|\$\{[^{}\n]{0,80}\}?/gu,
  /(?<![\p{N}\p{L}%]|\p{N}\s)%(?:\d\$)?[sd](?![\p{L}\p{N}])/gu,
  /\blorem ipsum\b/giu,
  /\{[\p{L}_][\p{L}\p{N}_.]{0,40}\}|%[A-Z_]{2,40}%|<<(?:[a-z_.]{2,40}|[A-Z_.]{2,40})>>/gu,
  /(?<![\p{L}\p{N}])(?:XX|ХХ)[.:/](?:XX|ХХ)/gu,
  /_{4,}/g,
];

/** What XXX counts as the Roman thirty: «XXX сессия», “the XXX Olympic Games”. */
const COUNTED =
  /^\s+(?:\p{L}+\s+)?(?:сесси|съезд|олимп|форум|заседан|саммит|игр|конгресс|чемпионат|фестивал|отырыс|құрылтай|ойын|ғасыр|век|session|congress|olymp|forum|summit|games|meeting|festival|century)/iu;

/** 40: what a template or a draft left in the text. */
export const templateMarkers: SegmentCheck = (source, target, { marks }) => {
  const text = masked(target, marks);
  const found = MARKERS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: marker, index }) => ({ marker, start: index, end: index + marker.length }))
    .filter(({ marker }) => !/^[[<]\p{Lu}/u.test(marker) || !source.includes(marker))
    .filter(({ marker, end }) => !(isThirty(marker) && COUNTED.test(text.slice(end, end + 60))));
  return outermost(found).map(({ marker, start, end }) => ({
    ...{ check: 'templateMarkers', severity: 'error', start, end },
    params: { marker },
  }));
};

function isThirty(marker: string): boolean {
  return marker === 'XXX' || marker === 'ХХХ';
}
