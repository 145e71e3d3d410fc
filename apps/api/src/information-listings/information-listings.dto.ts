import {
  listingClasses,
  listingFilters,
  listingForms,
  listingRevisionKinds,
  listingSorts,
  type ListingFilter,
  type ListingSort,
} from '@app/ppid';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { noText } from '../http/schemas';

type ListingClass = (typeof listingClasses)[number];
type ListingForm = (typeof listingForms)[number];

const LONGEST = 5_000;
const datePattern = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const noDate = { type: String, format: 'date', nullable: true } as const;
const instant = { type: String, format: 'date-time' } as const;
const webAddress = { protocols: ['http', 'https'], require_protocol: true };

const unlessNull = (name: string): PropertyDecorator =>
  ValidateIf((given: Readonly<Record<string, unknown>>) => given[name] !== null);

export class FindListingsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: listingClasses })
  @IsOptional()
  @IsIn(listingClasses)
  class?: ListingClass;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  unit?: string;

  @ApiPropertyOptional({ enum: listingFilters })
  @IsOptional()
  @IsIn(listingFilters)
  filter?: ListingFilter;

  @ApiPropertyOptional({ format: 'uuid', description: 'Bagi yang melihat beberapa badan publik' })
  @IsOptional()
  @IsUUID()
  publicBodyId?: string;
}

export class ListingsQuery extends FindListingsQuery {
  @ApiPropertyOptional({ enum: listingSorts })
  @IsOptional()
  @IsIn(listingSorts)
  sort?: ListingSort;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

export class ListingContentDto {
  @ApiProperty({ enum: listingClasses })
  @IsIn(listingClasses)
  class!: ListingClass;

  @ApiProperty({ ...noText, maxLength: 60, description: 'Kode kewajiban yang dipenuhi' })
  @unlessNull('requirement')
  @Matches(/^[A-Za-z0-9.-]{1,60}$/)
  requirement!: string | null;

  @ApiProperty({ maxLength: 300 })
  @Matches(/\S/)
  @MaxLength(300)
  title!: string;

  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @MaxLength(LONGEST)
  summary!: string;

  @ApiProperty({ maxLength: 200 })
  @Matches(/\S/)
  @MaxLength(200)
  unit!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  official!: string;

  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  madeWhen!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  madeWhere!: string;

  @ApiProperty({ enum: listingForms })
  @IsIn(listingForms)
  form!: ListingForm;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  retention!: string;

  @ApiProperty({ ...noText, maxLength: 2_000 })
  @unlessNull('link')
  @IsUrl(webAddress)
  @MaxLength(2_000)
  link!: string | null;

  @ApiProperty({ ...noText, maxLength: 1_000 })
  @unlessNull('ground')
  @IsString()
  @MaxLength(1_000)
  ground!: string | null;

  @ApiProperty(noDate)
  @unlessNull('testedOn')
  @Matches(datePattern)
  testedOn!: string | null;

  @ApiProperty({ ...noText, maxLength: LONGEST })
  @unlessNull('testSummary')
  @IsString()
  @MaxLength(LONGEST)
  testSummary!: string | null;

  @ApiProperty({ ...noText, maxLength: 2_000 })
  @unlessNull('testLink')
  @IsUrl(webAddress)
  @MaxLength(2_000)
  testLink!: string | null;

  @ApiProperty(noDate)
  @unlessNull('exemptUntil')
  @Matches(datePattern)
  exemptUntil!: string | null;
}

export class EnterListingDto extends ListingContentDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: badan publik sendiri' })
  @unlessNull('publicBodyId')
  @IsUUID()
  publicBodyId!: string | null;
}

export class ChangeListingDto extends ListingContentDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Revisi yang tampil di layar' })
  @IsInt()
  @Min(1)
  revision!: number;
}

export class WithdrawListingDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Revisi yang tampil di layar' })
  @IsInt()
  @Min(1)
  revision!: number;

  @ApiProperty()
  @IsBoolean()
  isWithdrawn!: boolean;

  @ApiProperty({ maxLength: 1_000 })
  @Matches(/\S/)
  @MaxLength(1_000)
  reason!: string;
}

export class EnteredListingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ListingCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: listingClasses })
  class!: ListingClass;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  summary!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: listingForms })
  form!: ListingForm;

  @ApiProperty(noText)
  link!: string | null;

  @ApiProperty(noDate)
  exemptUntil!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Apakah pengecualian berdasar uji konsekuensi' })
  isTested!: boolean | null;

  @ApiProperty(instant)
  changedAt!: string;

  @ApiProperty()
  isWithdrawn!: boolean;
}

export class ListingPageDto {
  @ApiProperty({ type: [ListingCardDto] })
  items!: readonly ListingCardDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty({ description: '10.000 berarti sebanyak itu atau lebih' })
  total!: number;

  @ApiProperty({ type: [String] })
  units!: readonly string[];
}

export class ListingRevisionDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ enum: listingRevisionKinds })
  kind!: (typeof listingRevisionKinds)[number];

  @ApiProperty({ type: ListingContentDto })
  content!: ListingContentDto;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty()
  madeBy!: string;

  @ApiProperty(instant)
  madeAt!: string;
}

export class ListingDto extends ListingContentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  publicBodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty(instant)
  listedAt!: string;

  @ApiProperty(instant)
  changedAt!: string;

  @ApiProperty()
  isWithdrawn!: boolean;

  @ApiProperty()
  revision!: number;

  @ApiProperty()
  mayWrite!: boolean;

  @ApiProperty({ type: [ListingRevisionDto] })
  revisions!: readonly ListingRevisionDto[];
}
