const FIELDS = [
  ...['section', 'title', 'lead', 'publishedAt', 'fullName', 'post', 'birthDate'],
  ...['career', 'awards', 'responsibilities'],
];

/** What stands at a path of a content, as texts name it: `career`, `body.heading`; undefined: nothing that has a name. */
export function pathName(path: string, content: Record<string, unknown>): string | undefined {
  const [field = '', index = ''] = path.split('.');
  if (FIELDS.includes(field)) return field;
  const blocks = content['body'] as { type?: string }[] | undefined;
  const type = field === 'body' ? blocks?.[Number(index)]?.type : undefined;
  return type && `body.${type}`;
}
