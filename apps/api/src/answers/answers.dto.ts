import { longestNote, type ItemValue } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { itemValue, newerInstrument, noText, seenInstrument, sha256Pattern } from '../http/schemas';

const MOST_REVISIONS = 1_000_000_000;

export class SaveAnswerDto {
  @ApiProperty({ ...itemValue, description: 'null menghapus jawaban' })
  @ValidateIf((body: SaveAnswerDto) => body.value !== null)
  @IsObject()
  value!: ItemValue | null;

  @ApiPropertyOptional({ ...noText, maxLength: longestNote })
  @IsOptional()
  @IsString()
  @MaxLength(longestNote)
  note?: string | null;

  @ApiProperty({ description: 'Revisi yang terakhir dilihat; 0 bila belum ada', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(MOST_REVISIONS)
  revision!: number;

  @ApiPropertyOptional({
    ...noText,
    description: 'Kunci pilihan pengirim; kiriman ulang dengan kunci sama mendapat balasan pertama',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[\x21-\x7e]{8,100}$/)
  key?: string | null;

  @ApiPropertyOptional(seenInstrument)
  @IsOptional()
  @Matches(sha256Pattern)
  instrumentSha256?: string | null;
}

export class SaveOneOfManyDto extends SaveAnswerDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;
}

export class SaveAnswersDto {
  @ApiProperty({ type: [SaveOneOfManyDto], maxItems: 150 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(150)
  @ValidateNested({ each: true })
  @Type(() => SaveOneOfManyDto)
  answers!: SaveOneOfManyDto[];
}

export class SavedAnswerDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiPropertyOptional(newerInstrument)
  instrumentSha256?: string;
}

export class SavedAnswersDto {
  @ApiProperty({ type: [SavedAnswerDto] })
  saved!: SavedAnswerDto[];
}
