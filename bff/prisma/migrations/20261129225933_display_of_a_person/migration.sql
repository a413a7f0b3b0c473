-- AlterTable
ALTER TABLE "user" ADD COLUMN     "display" JSONB;

-- What is chosen is put beside what was: `||` of anything but an object makes a list.
ALTER TABLE "user" ADD CONSTRAINT "user_display_is_object" CHECK (jsonb_typeof("display") = 'object');
