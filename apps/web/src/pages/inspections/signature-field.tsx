import SignaturePad from 'signature_pad';
import { useEffect, useRef } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { signMessages } from './sign-messages';
import { BOX, type Strokes, strokesOf } from './strokes-of';

interface Props {
  readonly onChange: (strokes: Strokes) => void;
}

/** Where somebody signs with a finger, a pen or a mouse. Downloaded when first needed, with the library that draws. */
export function SignatureField({ onChange }: Props) {
  const t = useTextOf(signMessages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  useEffect(() => {
    const field = canvas.current;
    if (!field) return;
    const drawing = new SignaturePad(field, { penColor: '#17202b', minWidth: 1, maxWidth: 2.6 });
    pad.current = drawing;
    const tell = (): void => onChange(strokesOf(drawing.toData(), sizeOf(field)));
    drawing.addEventListener('endStroke', tell);
    const sizes = new ResizeObserver(() => fit(field, drawing));
    sizes.observe(field);
    return () => {
      sizes.disconnect();
      drawing.off();
    };
  }, []);
  const clear = (): void => {
    pad.current?.clear();
    onChange([]);
  };
  return (
    <div class="sign-field">
      <canvas ref={canvas} role="img" aria-label={t('field')} style={{ aspectRatio: `${BOX.width} / ${BOX.height}` }} />
      <button type="button" class="button quiet" onClick={clear}>
        {t('clear')}
      </button>
    </div>
  );
}

const sizeOf = (field: HTMLCanvasElement): { readonly width: number; readonly height: number } => ({
  width: field.clientWidth,
  height: field.clientHeight,
});

/** As many dots as the screen has, and what was drawn before a phone was turned stays where it was. */
const fit = (field: HTMLCanvasElement, drawing: SignaturePad): void => {
  const { width, height } = sizeOf(field);
  const dots = Math.max(1, devicePixelRatio);
  const before = field.width / dots;
  if (width === 0 || Math.round(width * dots) === field.width) return;
  const lines = drawing.toData();
  field.width = Math.round(width * dots);
  field.height = Math.round(height * dots);
  field.getContext('2d')?.scale(dots, dots);
  const grown = width / before;
  drawing.fromData(
    lines.map((line) => ({ ...line, points: line.points.map((at) => ({ ...at, x: at.x * grown, y: at.y * grown })) })),
  );
};
