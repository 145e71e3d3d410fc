import { ApiProperty } from '@nestjs/swagger';
import { noText } from '../http/schemas';

export class AdviceNoiseDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  points!: number;

  @ApiProperty()
  measured!: boolean;
}

export class AdviceEdgeDto {
  @ApiProperty(noText)
  band!: string | null;

  @ApiProperty(noText)
  gateTo!: string | null;

  @ApiProperty({ enum: ['reached', 'missed'] })
  side!: string;

  @ApiProperty()
  distance!: number;

  @ApiProperty()
  byRounding!: boolean;

  @ApiProperty(noText)
  stage!: string | null;

  @ApiProperty(noText)
  item!: string | null;
}

export class AdviceMoveDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  juror!: string;

  @ApiProperty({ type: Number, nullable: true })
  place!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  placeWithout!: number | null;

  @ApiProperty(noText)
  band!: string | null;

  @ApiProperty(noText)
  bandWithout!: string | null;
}

export class AdviceFewJurorsDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  jurors!: number;

  @ApiProperty()
  most!: number;
}

export class AdviceBodyDto {
  @ApiProperty()
  subjectId!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty({ type: Number, nullable: true })
  low!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  middle!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  high!: number | null;

  @ApiProperty({ type: [AdviceEdgeDto] })
  edges!: AdviceEdgeDto[];

  @ApiProperty({ type: [AdviceMoveDto] })
  moves!: AdviceMoveDto[];

  @ApiProperty({ type: [AdviceFewJurorsDto] })
  fewJurors!: AdviceFewJurorsDto[];

  @ApiProperty()
  unread!: number;

  @ApiProperty()
  differing!: number;
}

export class AdviceJurorDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  marks!: number;

  @ApiProperty({ type: Number, nullable: true })
  severity!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  spread!: number | null;

  @ApiProperty()
  moved!: number;
}

export class AdviceCorrelatedDto {
  @ApiProperty()
  units!: number;

  @ApiProperty()
  leftOut!: number;
}

export class AdvicePanelDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: [AdviceJurorDto] })
  jurors!: AdviceJurorDto[];

  @ApiProperty()
  comparable!: boolean;

  @ApiProperty({ type: Number, nullable: true })
  alpha!: number | null;

  @ApiProperty()
  alphaBodies!: number;

  @ApiProperty({ type: Number, nullable: true })
  single!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  mean!: number | null;

  @ApiProperty({ type: AdviceCorrelatedDto })
  icc!: AdviceCorrelatedDto;
}

export class AdviceReadersDto {
  @ApiProperty()
  units!: number;

  @ApiProperty()
  same!: number;

  @ApiProperty({ type: Number, nullable: true })
  nominal!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  interval!: number | null;
}

export class AdviceDocumentDto {
  @ApiProperty()
  seed!: number;

  @ApiProperty()
  runs!: number;

  @ApiProperty()
  weightPercent!: number;

  @ApiProperty()
  level!: number;

  @ApiProperty({ type: [AdviceNoiseDto] })
  noise!: AdviceNoiseDto[];

  @ApiProperty({ type: [AdviceBodyDto] })
  bodies!: AdviceBodyDto[];

  @ApiProperty({ type: [AdvicePanelDto] })
  panels!: AdvicePanelDto[];

  @ApiProperty({ type: AdviceReadersDto })
  readers!: AdviceReadersDto;
}
