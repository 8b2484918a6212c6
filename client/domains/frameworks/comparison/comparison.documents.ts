import { Job_whole } from '../../../documents/exports/job.documents.ts';
import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const ComparisonScreenQuery = graphql(`
  query ComparisonScreen($slug: String!, $edition: Int, $at: DateTime, $field: CreativeField, $region: Region, $network: String) {
    framework(slug: $slug) {
      id
      slug
      title
      language
      isDemonstration
      editions { id number state adoptedAt withdrawnAt withdrawnReason }
    }
    matrix(framework: $slug, edition: $edition, at: $at, field: $field, region: $region, network: $network) {
      editionId
      editionNumber
      withdrawnAt
      withdrawnReason
      sections { sectionId parentId number title freedom }
      cities {
        bodyId
        slug
        name
        field
        region
        adaptationId
        editionNumber
        isBehind
        isWithdrawn
        publishedAt
        cells { sectionId decision reasonType isDeviation isBehind hasAnswer }
        added { sectionId title parentId afterId }
      }
    }
    subNetworks { id slug name }
  }
`);

/** How many cities changed one place alike; what they wrote there is asked for section by section. */
export const ConvergenceCountsQuery = graphql(`
  query ConvergenceCounts($slug: String!, $edition: Int) {
    convergence(framework: $slug, edition: $edition) { sectionId count alike }
  }
`);

export const ConvergenceQuery = graphql(`
  query Convergence($slug: String!, $edition: Int, $sectionId: ID!) {
    convergence(framework: $slug, edition: $edition, sectionId: $sectionId) {
      blockId
      replaced
      shared
      count
      alike
      cities { bodyId slug name adaptationId words }
    }
  }
`);

export const WordingQuery = graphql(`
  query Wording($adaptationId: ID!, $sectionId: ID!, $edition: Int, $at: DateTime) {
    matrixWording(adaptationId: $adaptationId, sectionId: $sectionId, edition: $edition, at: $at) {
      sectionId
      decision
      title
      blocks
      commonBlocks
      baseBlocks
      reasonType
      words
      decidedByName
      decidedAt
      publishedAt
    }
  }
`);

export const ExportMatrix = graphql(
  `
    mutation ExportMatrix($input: ExportMatrixInput!) {
      exportMatrix(input: $input) { ...Job_whole }
    }
  `,
  [Job_whole],
);

type Answer = ResultOf<typeof ComparisonScreenQuery>;
export type ComparedFramework = NonNullable<Answer['framework']>;
export type Matrix = NonNullable<Answer['matrix']>;
export type NetworkChoice = Answer['subNetworks'][number];
export type MatrixCity = Matrix['cities'][number];
export type ConvergenceCount = ResultOf<typeof ConvergenceCountsQuery>['convergence'][number];
export type Convergence = ResultOf<typeof ConvergenceQuery>['convergence'][number];
