import { ApiProperty } from '@nestjs/swagger';

export class JobCountsDto {
  @ApiProperty()
  queued!: number;

  @ApiProperty()
  active!: number;

  @ApiProperty()
  failed!: number;
}

export class OrganiserCountsDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  bodies!: number;

  @ApiProperty()
  periods!: number;
}

export class OperatorStatusDto {
  @ApiProperty()
  version!: string;

  @ApiProperty()
  databaseVersion!: string;

  @ApiProperty()
  databaseSizeBytes!: number;

  @ApiProperty({ type: JobCountsDto })
  jobs!: JobCountsDto;

  @ApiProperty()
  storageBytes!: number;

  @ApiProperty({ type: [OrganiserCountsDto] })
  organisers!: OrganiserCountsDto[];
}
