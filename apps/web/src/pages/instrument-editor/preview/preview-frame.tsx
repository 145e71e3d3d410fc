import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../../../i18n/use-text';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/**
 * A page of its own as wide as a phone, so that everything in it lays itself out as on one. It borrows the style sheets of
 * this page; nothing in it asks the server for anything.
 */
export function PreviewFrame({ title, children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const language = useLanguage();
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return undefined;
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style'))
      inside.head.append(inside.importNode(sheet, true));
    return () => render(null, inside.body);
  }, []);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    inside.documentElement.lang = language;
    inside.title = title;
    render(<main class="preview-page">{children}</main>, inside.body);
  });
  return <iframe ref={frame} class="phone" title={title} />;
}
