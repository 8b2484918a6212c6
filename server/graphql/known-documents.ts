import type { DocumentNode, ExecutionResult } from 'graphql';
import type { CompiledExecution } from './compiled.ts';
import type { Context } from './context.ts';

interface Known {
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** A request as it was sent, its shape checked. */
export interface GraphqlRequest {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown> | null;
}

const mostKept = 500;
const longestKept = 16 * 1024;
const mostAccepts = 100;

/**
 * Documents that Apollo has parsed, checked against every rule and let through. The same text again is executed at
 * once; Apollo is asked only how to answer what did not go well.
 */
export class KnownDocuments {
  readonly #compiled: CompiledExecution;
  readonly #known = new Map<string, Known>();
  readonly #mediaTypes = new Map<string | undefined, string>();

  constructor(compiled: CompiledExecution) {
    this.#compiled = compiled;
  }

  /** Keeps a document that has passed; never one that only some may ask. */
  keep(text: string, known: Known): void {
    if (text.length > longestKept || this.#known.has(text)) return;
    if (this.#known.size >= mostKept) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(text, known);
  }

  /** Remembers in which media type Apollo answers who accepts this. */
  keepMediaType(accept: string | undefined, mediaType: string | undefined): void {
    if (mediaType && this.#mediaTypes.size < mostAccepts) this.#mediaTypes.set(accept, mediaType);
  }

  mediaTypeFor(accept: string | undefined): string | undefined {
    return this.#mediaTypes.get(accept);
  }

  /** The document that a request asks for by its whole text, or null where it must be looked at. */
  of({ query, operationName, extensions }: GraphqlRequest): Known | null {
    const known = query === undefined ? undefined : this.#known.get(query);
    if (!known || extensions?.persistedQuery) return null;
    return operationName == null || operationName === known.operationName ? known : null;
  }

  /** Executes it as the schema's own executor would. */
  async execute(
    { document, operationName }: Known,
    { variables }: GraphqlRequest,
    contextValue: Context,
  ): Promise<ExecutionResult> {
    return this.#compiled.run({ document, operationName, contextValue, variableValues: variables ?? {} });
  }
}
