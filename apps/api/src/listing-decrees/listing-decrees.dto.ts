import { listingDecreeKinds } from '@app/ppid';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { noText } from '../http/schemas';
import {
  EnterListingDto,
  FindListingsQuery,
  ListingContentDto,
} from '../information-listings/information-listings.dto';

export class ListingDecreesQuery extends PickType(FindListingsQuery, ['publicBodyId']) {}

export class FixedListingsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

export class FixListingsDto extends PickType(EnterListingDto, ['publicBodyId', 'link']) {
  @ApiProperty({ enum: listingDecreeKinds, description: 'Daftar informasi publik, atau yang dikecualikan' })
  @IsIn(listingDecreeKinds)
  kind!: (typeof listingDecreeKinds)[number];

  @ApiProperty({ maxLength: 100 })
  @Matches(/\S/)
  @MaxLength(100)
  number!: string;

  @ApiProperty({ type: String, format: 'date' })
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  decidedOn!: string;
}

export class FixedListingsIdDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ListingDecreeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: listingDecreeKinds })
  kind!: (typeof listingDecreeKinds)[number];

  @ApiProperty()
  number!: string;

  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;

  @ApiProperty(noText)
  link!: string | null;

  @ApiProperty()
  lines!: number;

  @ApiProperty()
  isInForce!: boolean;

  @ApiProperty()
  recordedBy!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: string;
}

export class ListingDecreeListDto {
  @ApiProperty({ type: [ListingDecreeDto] })
  items!: readonly ListingDecreeDto[];
}

export class FixedListingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ type: ListingContentDto })
  content!: ListingContentDto;
}

export class FixedListingsDto {
  @ApiProperty({ type: ListingDecreeDto })
  decree!: ListingDecreeDto;

  @ApiProperty({ type: [FixedListingDto] })
  items!: readonly FixedListingDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;
}
