import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../../graphql/scalars.ts';
import { PersonType } from '../../people/index.ts';

@ObjectType('PdfSignature', {
  description:
    'What a signature in a PDF says of itself. Whether its certificate is to be trusted is not asked.',
  simpleResolvers: true,
})
export class PdfSignatureType {
  @Field(() => String, { nullable: true }) signer!: string | null;
  @Field(() => String, { nullable: true, description: 'The organisation that its certificate names.' })
  organisation!: string | null;
  @Field(() => String, { nullable: true, description: 'Who issued the certificate.' }) issuer!: string | null;
  @Field(() => String, { nullable: true, description: 'When, by the signer’s own clock, in ISO 8601.' }) at!:
    | string
    | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => Boolean, { description: 'It covers the whole file: nothing was added behind it.' })
  coversAll!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The file has not changed since it was signed; null where that can’t be told.',
  })
  isIntact!: boolean | null;
}

@ObjectType('SignaturePaper', {
  description: 'A scan of a signature, or a file that was signed with another system.',
  simpleResolvers: true,
})
export class SignaturePaperType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Where it is read.' }) fileUrl!: string;
  @Field(() => String, { nullable: true, description: 'What it was called where it came from.' }) name!:
    | string
    | null;
  @Field(() => String, { description: 'As application/pdf.' }) mediaType!: string;
  @Field(() => [PdfSignatureType], { description: 'The signatures in it, as they describe themselves.' })
  shows!: PdfSignatureType[];
  @Field(() => DateTime) addedAt!: number;
  @Field(() => PersonType) addedBy!: PersonType;
}

@InputType()
export class AddSignaturePaperInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) signatoryId!: string;
  @Field(() => ID, { description: 'Uploaded with `POST /files?kind=signatory&id=<the signatory>`.' })
  fileId!: string;
}

@InputType()
export class RemoveSignaturePaperInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) paperId!: string;
}
