-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "typed" BYTEA;
