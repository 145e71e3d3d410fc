import { ApiProperty } from '@nestjs/swagger';

export class PublishedDto {
  @ApiProperty({ description: 'Kode periode pada alamat publik' })
  code!: string;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}
