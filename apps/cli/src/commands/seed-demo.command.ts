import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roleLabels } from '@app/access';
import * as evaluation from '@app/evaluation';
import * as ppid from '@app/ppid';
import { readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { exitStatus, type Command } from '../command';
import type { DemoServices } from '../demo/demo-services';
import { demoPassword, signIns } from '../demo/people';
import { seedDemo } from '../demo/seed-demo';
import { CommandsModule } from '../commands.module';

const servicesOf = (app: INestApplicationContext): DemoServices => ({
  asker: app.get(ppid.AskerService),
  clinicSlots: app.get(ppid.ClinicSlotsService),
  consultationIntake: app.get(ppid.ConsultationIntakeService),
  consultationSteps: app.get(ppid.ConsultationStepsService),
  listingChanges: app.get(ppid.ListingChangesService),
  listingDecrees: app.get(ppid.ListingDecreesService),
  requestIntake: app.get(ppid.RequestIntakeService),
  requestSteps: app.get(ppid.RequestStepsService),
  requests: app.get(ppid.RequestsService),
  objections: app.get(ppid.ObjectionsService),
  organisers: app.get(evaluation.OrganisersService),
  users: app.get(evaluation.UsersService),
  publicBodies: app.get(evaluation.PublicBodiesService),
  instrumentDrafts: app.get(evaluation.InstrumentDraftsService),
  instrumentVersions: app.get(evaluation.InstrumentVersionsService),
  instrumentComments: app.get(evaluation.InstrumentCommentsService),
  periods: app.get(evaluation.PeriodsService),
  assessments: app.get(evaluation.AssessmentsService),
  answers: app.get(evaluation.AnswersService),
  evidence: app.get(evaluation.EvidenceService),
  submissionRules: app.get(evaluation.SubmissionRulesService),
  submissions: app.get(evaluation.SubmissionsService),
  assignments: app.get(evaluation.AssignmentsService),
  boards: app.get(evaluation.BoardsService),
  verdicts: app.get(evaluation.VerdictsService),
  verifications: app.get(evaluation.VerificationsService),
  stageOpenings: app.get(evaluation.StageOpeningsService),
  presentations: app.get(evaluation.PresentationsService),
  presentationSessions: app.get(evaluation.PresentationSessionsService),
  sessionBodies: app.get(evaluation.SessionBodiesService),
  sessionDraws: app.get(evaluation.SessionDrawsService),
  jurorCards: app.get(evaluation.JurorCardsService),
  inspections: app.get(evaluation.InspectionsService),
  inspectionAssessors: app.get(evaluation.InspectionAssessorsService),
  inspectionValues: app.get(evaluation.InspectionValuesService),
  inspectionEvidence: app.get(evaluation.InspectionEvidenceService),
  plenarySittings: app.get(evaluation.PlenarySittingsService),
  visitSignatures: app.get(evaluation.VisitSignaturesService),
  determinations: app.get(evaluation.DeterminationsService),
  publications: app.get(evaluation.PublicationsService),
  invitations: app.get(evaluation.InvitationsService),
  registrations: app.get(evaluation.RegistrationsService),
  registrationDecisions: app.get(evaluation.RegistrationDecisionsService),
  announcements: app.get(evaluation.AnnouncementsService),
  itemComments: app.get(evaluation.ItemCommentsService),
  itemQuestions: app.get(evaluation.ItemQuestionsService),
  followUps: app.get(evaluation.FollowUpsService),
  extensions: app.get(evaluation.ExtensionsService),
  reminders: app.get(evaluation.RemindersService),
  repairs: app.get(evaluation.RepairsService),
});

/** What the sign-in page of a demo offers; these passwords are public by intent. */
const writeAccounts = (dataDir: string): Promise<void> =>
  writeFile(
    join(dataDir, 'demo-accounts.json'),
    JSON.stringify({
      accounts: signIns.map(({ role, name, email, does }) => ({
        role,
        roleLabel: roleLabels[role],
        name,
        email,
        password: demoPassword,
        does,
      })),
    }),
  );

/** Fills an empty database with the demo of Kabupaten Lumajang. */
export const command: Command = {
  usage: [
    'terbuka seed-demo',
    '',
    'Mengisi basis data kosong dengan data contoh Kabupaten Lumajang. Memerlukan DATABASE_URL.',
  ].join('\n'),
  run: async () => {
    // The demo's addresses are invented: looking at them would call every one of them wrong.
    process.env['LINK_CHECKS'] = '0';
    const app = await NestFactory.createApplicationContext(CommandsModule, { logger: ['error'] });
    try {
      await seedDemo(servicesOf(app), new Date(), (text) => process.stdout.write(`  ${text}\n`));
      await writeAccounts(readConfig().dataDir);
    } finally {
      await app.close();
    }
    return exitStatus.fine;
  },
};
