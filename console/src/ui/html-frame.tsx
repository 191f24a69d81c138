/** A page as readers would see it. Nothing in it runs, and it cannot reach the console. */
export function HtmlFrame({ html, title, height = '70vh' }: { html: string; title: string; height?: string }) {
  return (
    <iframe srcDoc={html} title={title} sandbox="" style={{ width: '100%', height, border: 0, background: '#fff' }} />
  );
}
