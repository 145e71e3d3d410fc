import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { FaultDto } from '../http/problem.dto';

const papers = ['A4', 'F4'] as const;

export class SignatoryDto {
  @ApiProperty({ maxLength: 160, description: 'Jabatan' })
  @IsString()
  @MaxLength(160)
  role!: string;

  @ApiProperty({ maxLength: 160 })
  @IsString()
  @MaxLength(160)
  name!: string;

  @ApiProperty({ maxLength: 30 })
  @IsString()
  @MaxLength(30)
  nip!: string;
}

export class PaperWordsDto {
  @ApiProperty({ type: [String], description: 'Menimbang' })
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  considering!: string[];

  @ApiProperty({ type: [String], description: 'Mengingat' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  recalling!: string[];

  @ApiProperty({ type: [String], description: 'Diktum tambahan' })
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  dictums!: string[];

  @ApiProperty({ maxLength: 1_000, description: 'Kalimat pembuka berita acara' })
  @IsString()
  @MaxLength(1_000)
  minutes!: string;

  @ApiProperty({ maxLength: 600, description: 'Kalimat sertifikat' })
  @IsString()
  @MaxLength(600)
  certificate!: string;
}

export class PapersInputDto {
  @ApiProperty({ type: [String], description: 'Baris kop, yang terakhir dicetak tebal' })
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  lines!: string[];

  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MaxLength(300)
  address!: string;

  @ApiProperty({ maxLength: 80, description: 'Tempat penandatanganan' })
  @IsString()
  @MaxLength(80)
  city!: string;

  @ApiProperty({ type: [SignatoryDto] })
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => SignatoryDto)
  signatories!: SignatoryDto[];

  @ApiProperty({ enum: papers })
  @IsIn(papers)
  paper!: 'A4' | 'F4';

  @ApiProperty({ example: '{number}/SK/KI-JT/{roman-month}/{year}' })
  @IsString()
  @MaxLength(200)
  decreePattern!: string;

  @ApiProperty({ example: '{number}/SERT/{roman-month}/{year}' })
  @IsString()
  @MaxLength(200)
  certificatePattern!: string;

  @ApiProperty({ type: PaperWordsDto })
  @ValidateNested()
  @Type(() => PaperWordsDto)
  words!: PaperWordsDto;
}

export class ChangePapersDto extends PapersInputDto {
  @ApiProperty({ description: 'Yang dilihat terakhir' })
  @IsInt()
  @Min(0)
  revision!: number;
}

export class PaperPlacesDto {
  @ApiProperty({ type: [String] })
  considering!: string[];

  @ApiProperty({ type: [String] })
  recalling!: string[];

  @ApiProperty({ type: [String] })
  dictums!: string[];

  @ApiProperty({ type: [String] })
  minutes!: string[];

  @ApiProperty({ type: [String] })
  certificate!: string[];
}

export class PapersDto extends ChangePapersDto {
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 gambar logo' })
  logo!: string | null;

  @ApiProperty({ type: PaperWordsDto, description: 'Naskah baku' })
  standard!: PaperWordsDto;

  @ApiProperty({ type: PaperPlacesDto, description: 'Tempat isian yang dikenal tiap naskah' })
  places!: PaperPlacesDto;
}

export class PapersReadingDto {
  @ApiProperty({ type: [FaultDto] })
  faults!: FaultDto[];

  @ApiProperty({ type: String, nullable: true })
  decreeExample!: string | null;

  @ApiProperty({ type: String, nullable: true })
  certificateExample!: string | null;
}
