import type {
  AreaOfAction,
  PartnerRole,
  PartnerState,
  ProjectAct,
  RiskLevel,
} from '../../../../schema/projects/index.ts';
import type { CommitmentState, CreativeField } from '../../../../schema/words.ts';

/** A project between cities that was made up to show how one is worked on. Days are told as so many from the first start on. */
export interface DemonstrationProject {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly joining?: string;
  readonly lessons?: string;
  readonly fields: readonly CreativeField[];
  readonly areas: readonly AreaOfAction[];
  readonly targets: readonly string[];
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Who began it; the first partner is the body that leads. */
  readonly begunBy: string;
  readonly begunOn: string;
  readonly partners: readonly {
    readonly body: string;
    readonly by: string;
    readonly role: PartnerRole;
    readonly state: PartnerState;
    readonly on: string;
    readonly words?: string;
    readonly reason?: string;
    readonly staff?: string;
    readonly money?: number;
    readonly inKind?: string;
  }[];
  readonly story: readonly { readonly act: ProjectAct; readonly on: string; readonly reason?: string }[];
  readonly milestones: readonly {
    readonly key: string;
    readonly words: string;
    readonly body: string;
    readonly startsOn: string;
    readonly dueOn: string;
    readonly state: CommitmentState;
    readonly under?: string;
    readonly waitsFor?: readonly string[];
    readonly evidence?: string;
  }[];
  readonly budget: readonly {
    readonly year: number;
    readonly source: string;
    readonly planned: number;
    readonly actual?: number;
  }[];
  readonly risks: readonly {
    readonly words: string;
    readonly likelihood: RiskLevel;
    readonly harm: RiskLevel;
    readonly answer: string;
  }[];
  readonly results: readonly { readonly words: string; readonly reached?: string }[];
  /** Its text, as Markdown, a section a heading. */
  readonly text: readonly { readonly title: string; readonly words: string }[];
}
