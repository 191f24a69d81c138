/** For an operation that takes a file as it is: `client.POST(path, { params, ...fileAs('text/csv', file) })`. */
export function fileAs(type: string, file: File) {
  return {
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'content-type': type },
  };
}
