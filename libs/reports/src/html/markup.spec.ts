import * as fc from 'fast-check';
import { escapeText, html, scriptJson } from './markup';

test('what is put into a template is text, what is written in it is HTML', () => {
  const name = '<b onclick="x">\'&';
  expect(html`<p title="${name}">${[name, 3, null, false, html`<i>${name}</i>`]}</p>`.text).toBe(
    '<p title="&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;">&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;3<i>&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;</i></p>',
  );
});

test('no text can open a tag or leave an attribute', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeText(text))));
});

test('control and direction-override characters are dropped', () => {
  expect(escapeText('a\u0000b\u202ec\u2066d\te')).toBe('abcd\te');
});

test('JSON inside a script can’t end the script, and reads back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = scriptJson({ text: `</script>${text}` }).text;
      return !/[<>&]/.test(written) && (JSON.parse(written) as { text: string }).text === `</script>${text}`;
    }),
  );
});
