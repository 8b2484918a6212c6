import { graphql } from '../../graphql/graphql.ts';

export const AddSection = graphql(`
  mutation AddSection($input: AddSectionInput!) {
    section: addSection(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);

export const RenameSection = graphql(`
  mutation RenameSection($input: RenameSectionInput!) {
    section: renameSection(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);

export const MoveSection = graphql(`
  mutation MoveSection($input: MoveSectionInput!) {
    section: moveSection(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);

export const RemoveSection = graphql(`
  mutation RemoveSection($input: RemoveSectionInput!) {
    section: removeSection(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);

export const RestoreSection = graphql(`
  mutation RestoreSection($input: RestoreSectionInput!) {
    section: restoreSection(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);

export const SplitSection = graphql(`
  mutation SplitSection($input: SplitSectionInput!) {
    section: splitSection(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);

export const JoinSections = graphql(`
  mutation JoinSections($input: JoinSectionsInput!) {
    section: joinSections(input: $input) { id parentId place title freedom guidance isRemoved }
  }
`);
