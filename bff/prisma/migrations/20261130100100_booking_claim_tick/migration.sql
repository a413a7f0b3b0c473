-- CreateIndex
CREATE INDEX "booking_claim_tick_idx" ON "booking_claim"("tick");
