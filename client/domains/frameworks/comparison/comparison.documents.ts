import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const ComparisonScreenQuery = graphql(`
  query ComparisonScreen($slug: String!, $edition: Int, $field: CreativeField, $region: Region) {
    framework(slug: $slug) {
      id
      slug
      title
      language
      isDemonstration
      editions { id number state adoptedAt }
    }
    matrix(framework: $slug, edition: $edition, field: $field, region: $region) {
      editionId
      editionNumber
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
        publishedAt
        cells { sectionId decision reasonType isDeviation isBehind hasAnswer }
        added { sectionId title parentId afterId }
      }
    }
    convergence(framework: $slug, edition: $edition) {
      sectionId
      blockId
      replaced
      shared
      count
      cities { bodyId slug name adaptationId words }
    }
  }
`);

export const WordingQuery = graphql(`
  query Wording($adaptationId: ID!, $sectionId: ID!, $edition: Int) {
    matrixWording(adaptationId: $adaptationId, sectionId: $sectionId, edition: $edition) {
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

type Answer = ResultOf<typeof ComparisonScreenQuery>;
export type ComparedFramework = NonNullable<Answer['framework']>;
export type Matrix = NonNullable<Answer['matrix']>;
export type MatrixCity = Matrix['cities'][number];
export type Convergence = Answer['convergence'][number];
