import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { focusFirst, Problem } from './form-problem.tsx';
import { type Field, isField, type Wrong, wrongOf } from './wrong.ts';
import './form.css';

/** What the server said to a form: of one of its fields by its name, or of the whole. */
export interface Said {
  field?: string | undefined;
  words: ReactNode;
}

interface Problems {
  /** By the id of the field. */
  own: Readonly<Record<string, string>>;
  /** By its name. */
  said: Said | null;
}

const FormProblems = createContext<Problems>({ own: {}, said: null });

/**
 * A form that says beside a field what is wrong with it, in words of ours, and goes to the first that is wrong: before it
 * is sent by the rules that the fields themselves have (`required`, `type`, `minLength`…), after that by what the server said.
 */
export function CheckedForm(props: {
  words(wrong: Wrong): string;
  said: Said | null;
  /** Beside what is said of the whole form. */
  waysOn?: ReactNode;
  onSubmit(): void;
  /** The buttons, after what is said of the whole form. */
  acts: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Problems['own']>({});
  const [isPlaced, setPlaced] = useState(false);
  const [answered, setAnswered] = useState<Said | null>(null);
  const { said } = props;
  // Whoever begins to correct a field is not told the same again.
  const standing = said === answered ? null : said;

  useEffect(() => {
    const field = said?.field && form.current?.elements.namedItem(said.field);
    setPlaced(field instanceof HTMLElement);
    if (field instanceof HTMLElement) field.focus();
  }, [said]);

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const wrong = fieldsOf(form.current).flatMap((field) => {
      const found = wrongOf(field);
      return found ? [[field.id, props.words(found)] as const] : [];
    });
    setOwn(Object.fromEntries(wrong));
    if (wrong.length > 0) focusFirst(form.current, wrong[0]![0]);
    else props.onSubmit();
  }

  function correct({ target }: FormEvent) {
    if (!isField(target)) return;
    if (target.name !== '' && target.name === said?.field) setAnswered(said);
    const { [target.id]: before, ...others } = own;
    if (before !== undefined && !wrongOf(target)) setOwn(others);
  }

  return (
    <FormProblems value={{ own, said: isPlaced ? standing : null }}>
      <form
        ref={form}
        noValidate
        className={`form ${props.className ?? ''}`.trim()}
        onSubmit={submit}
        onInput={correct}
      >
        {props.children}
        {standing && !isPlaced && (
          <Problem>
            {standing.words}
            {props.waysOn}
          </Problem>
        )}
        <div className="acts">{props.acts}</div>
      </form>
    </FormProblems>
  );
}

/** What the form around a field says of it. */
export function useFieldProblem(id: string, name: string | undefined): ReactNode {
  const { own, said } = useContext(FormProblems);
  return own[id] ?? (name !== undefined && said?.field === name ? said.words : undefined);
}

function fieldsOf(form: HTMLFormElement | null): Field[] {
  return [...(form?.elements ?? [])].filter(isField);
}
