import { Module } from '@nestjs/common';
import { CalendarFilesService } from './calendars/calendar-files.service';
import { CalendarsService } from './calendars/calendars.service';
import { JobQueue } from './jobs/job-queue';
import { MailService } from './mails/mails.service';
import { DigestsService } from './notifications/digests.service';
import { NotificationsService } from './notifications/notifications.service';

const services = [CalendarFilesService, CalendarsService, DigestsService, JobQueue, MailService, NotificationsService];

/** What every part of the house uses: its calendar, its post, its notices, its queue. Needs EdgesModule and a DataSource. */
@Module({ providers: services, exports: services })
export class OfficeModule {}
