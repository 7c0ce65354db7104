# Five million rows of tidy CSV by data.table. Reads a line, times one write, prints the seconds; ends with its input.
# usage: fwrite.R FILE [once]    with `once`: writes the file and ends, for a look at memory
suppressMessages(library(data.table))
setDTthreads(2)
rows <- as.integer(Sys.getenv("QILU_BENCH_ROWS", "5000000"))
set.seed(2026)
row <- seq_len(rows) - 1L
coded <- function(texts, codes) texts[codes %% length(texts) + 1L]
# Texts by row, each in its own rhythm, as in the Swift benchmark.
table <- data.table(
  scenario = coded(c("baseline", "faster-retrofit", "high-tech-push", "energy-saving", "stalled-retrofit"), row %/% 40L),
  region = coded(c("山东", "聊城", "全国"), row %/% 200L),
  variable = coded(c("va_growth", "retrofit_investment_growth", "energy_intensity_change", "hitech_output_share"), row %/% 10L),
  unit = coded(c("%", "index", "pp"), row %/% 10L), period = coded(as.character(2021:2030), row),
  value = floor(runif(rows, 1e11, 1e12)) / 1e9)
target <- commandArgs(trailingOnly = TRUE)[1]
write <- function() {
  unlink(target)
  start <- proc.time()[["elapsed"]]
  fwrite(table, target, showProgress = FALSE)
  proc.time()[["elapsed"]] - start
}
if (length(commandArgs(trailingOnly = TRUE)) > 1) invisible(write()) else {
  input <- file("stdin", "r")
  while (length(readLines(input, n = 1)) == 1) {
    cat(write(), "\n", sep = "")
    flush(stdout())
  }
}
