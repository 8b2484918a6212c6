import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const AgreementRegisterQuery = graphql(`
  query AgreementRegister(
    $filter: AgreementFilter
    $order: AgreementOrder
    $isDescending: Boolean
    $first: Int
    $after: String
  ) {
    agreementRegister {
      counts { all mine signing ending domestic over }
      views { id name settings }
      agreements(filter: $filter, order: $order, isDescending: $isDescending, first: $first, after: $after) {
        totalCount
        endCursor
        hasNextPage
        nodes {
          id
          slug
          title
          kind
          state
          registerNumber
          version
          signedCount
          signatoryCount
          enteredOn
          entersOn
          termMonths
          endsOn
          isOpenEnded
          overOn
          beganAt
          owner { id }
          parties { id legalName body { id slug name city { id field } } }
          next { kind on words }
          may { draft }
        }
      }
    }
  }
`);

export const AgreementScreenQuery = graphql(`
  query AgreementScreen($slug: String!) {
    agreement(slug: $slug) {
      id
      slug
      title
      purpose
      kind
      instrument
      state
      stateSince
      version
      fields
      source
      registerNumber
      audience
      isDemonstration
      entryRule
      entersOn
      enteredOn
      signedOn
      termMonths
      endsOn
      isOpenEnded
      renewalRule
      renewalMonths
      noticeDays
      noticeOn
      noticeGivenOn
      noticeBy { id legalName }
      terminationNoticeDays
      reviewMonths
      nextReviewOn
      suspendedUntil
      overOn
      beganAt
      textHash
      owner { id slug name today }
      may { draft lead seeHistory }
      changes { id slug title }
      changedBy { id slug title instrument state }
      document { id position }
      parties {
        id
        legalName
        capacity
        since
        succeededOn
        mayAct
        body { id slug name city { id field } parent { id city { id field } } }
        contact { id name }
        succeeds { id legalName leftOn }
        procedure { id slug name version { id graph } }
      }
      signatories {
        id
        name
        capacity
        authority
        isWitness
        isNext
        refusedOn
        refusal
        party { id legalName mayAct body { id name } }
        signature {
          id
          textHash
          signedOn
          place
          originals
          authority
          means
          certificate
          recordedAt
          recordedBy { id name }
          papers {
            id
            fileUrl
            name
            mediaType
            addedAt
            addedBy { id name }
            shows { signer organisation issuer at reason place coversAll isIntact }
          }
        }
      }
      obligations {
        id
        article
        party { id legalName body { id name } }
        commitment {
          id
          words
          language
          dueKind
          condition
          counts
          rule { every unit from }
          present { id dueOn state progress group }
        }
      }
      claims { id subject words source sourcedOn holds ground settledFor { id name } }
      texts {
        language
        isAuthentic
        document { id title may { edit } adaptation { id } }
        pairs { sectionId sourceSectionId isStale }
        edition { id number state cutAt frozenAt hash sections { sectionId hash number title blocks } }
      }
      runs {
        id
        atStep
        ending
        party { id legalName mayAct body { id slug name } }
        version { id number name graph toConfirm procedure { id slug number } }
        steps {
          id
          key
          openedAt
          dueOn
          closedAt
          outcome
          ground
          papers { key words }
          closedBy { id name }
          opinions { id consultee kind dossierCompleteOn dueOn answeredOn words }
        }
      }
      history {
        id
        kind
        fromState
        toState
        subject
        ground
        paper
        at
        facts { name value }
        actor { id name }
        actedFor { id name }
      }
    }
  }
`);

/** The versions of its text that can be compared. */
export const AgreementVersionsQuery = graphql(`
  query AgreementVersions($slug: String!) {
    agreement(slug: $slug) {
      id
      texts {
        language
        document { id editions { id number state cutAt } }
      }
    }
  }
`);

export const BeginAgreementMutation = graphql(`
  mutation BeginAgreement($input: BeginAgreementInput!) {
    beginAgreement(input: $input) { id slug }
  }
`);

export const ChangeAgreementMutation = graphql(`
  mutation ChangeAgreement($input: ChangeAgreementInput!) {
    changeAgreement(input: $input) { id version registerNumber title }
  }
`);

export const SetSignatoriesMutation = graphql(`
  mutation SetSignatories($input: SetSignatoriesInput!) {
    setSignatories(input: $input) { id version }
  }
`);

export const MoveAgreementMutation = graphql(`
  mutation MoveAgreement($input: MoveAgreementInput!) {
    moveAgreement(input: $input) { id version state }
  }
`);

export const GiveNoticeMutation = graphql(`
  mutation GiveNotice($input: GiveNoticeInput!) {
    giveNotice(input: $input) { id version noticeGivenOn }
  }
`);

export const TakeStepMutation = graphql(`
  mutation TakeStep($input: TakeStepInput!) {
    takeStep(input: $input) { id version state }
  }
`);

export const RecordOpinionMutation = graphql(`
  mutation RecordOpinion($input: RecordOpinionInput!) {
    recordOpinion(input: $input) { id version }
  }
`);

export const RecordSignatureMutation = graphql(`
  mutation RecordSignature($input: RecordSignatureInput!) {
    recordSignature(input: $input) { id version state }
  }
`);

export const AddSignaturePaperMutation = graphql(`
  mutation AddSignaturePaper($input: AddSignaturePaperInput!) {
    addSignaturePaper(input: $input) { id }
  }
`);

export const RemoveSignaturePaperMutation = graphql(`
  mutation RemoveSignaturePaper($input: RemoveSignaturePaperInput!) {
    removeSignaturePaper(input: $input) { id }
  }
`);

export const RefuseSignatureMutation = graphql(`
  mutation RefuseSignature($input: RefuseSignatureInput!) {
    refuseSignature(input: $input) { id version }
  }
`);

export const SucceedPartyMutation = graphql(`
  mutation SucceedParty($input: SucceedPartyInput!) {
    succeedParty(input: $input)
  }
`);

export const AddObligationMutation = graphql(`
  mutation AddObligation($input: AddObligationInput!) {
    addObligation(input: $input) { id version }
  }
`);

export const RemoveObligationMutation = graphql(`
  mutation RemoveObligation($input: RemoveObligationInput!) {
    removeObligation(input: $input) { id version }
  }
`);

export const SettleClaimMutation = graphql(`
  mutation SettleClaim($input: SettleClaimInput!) {
    settleClaim(input: $input) { id }
  }
`);

export const KeepAgreementViewMutation = graphql(`
  mutation KeepAgreementView($input: KeepAgreementViewInput!) {
    keepAgreementView(input: $input) { views { id name settings } }
  }
`);

export const DropAgreementViewMutation = graphql(`
  mutation DropAgreementView($input: DropAgreementViewInput!) {
    dropAgreementView(input: $input) { views { id name settings } }
  }
`);

export const ProceduresQuery = graphql(`
  query Procedures {
    procedures { id slug jurisdiction name number runCount version { id level kinds } }
  }
`);

export const ProcedureQuery = graphql(`
  query Procedure($slug: String!, $number: Int) {
    procedure(slug: $slug) {
      id
      slug
      jurisdiction
      number
      runCount
      versions { id number publishedAt note publishedBy { id name } }
      version(number: $number) {
        id
        number
        name
        names
        level
        levels
        about
        abouts
        kinds
        sources
        toConfirm
        graph
        note
        publishedAt
      }
    }
  }
`);

export const PublishProcedureMutation = graphql(`
  mutation PublishProcedure($input: PublishProcedureInput!) {
    publishProcedure(input: $input) { id slug number }
  }
`);

export const BodiesToChooseQuery = graphql(`
  query BodiesToChoose($search: String) {
    bodies(search: $search, first: 8) { nodes { id slug name kind } }
  }
`);

export type RegisterData = ResultOf<typeof AgreementRegisterQuery>['agreementRegister'];
export type AgreementRow = RegisterData['agreements']['nodes'][number];
export type AgreementOnScreen = NonNullable<ResultOf<typeof AgreementScreenQuery>['agreement']>;
export type Party = AgreementOnScreen['parties'][number];
export type Run = AgreementOnScreen['runs'][number];
export type SignatoryOnScreen = AgreementOnScreen['signatories'][number];
export type Act = AgreementOnScreen['history'][number];
