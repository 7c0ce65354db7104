# lm.fit of 200,000 x 40. Reads a line, times one run, prints the seconds; ends with its input.
set.seed(2026)
design <- matrix(rnorm(200000 * 40), ncol = 40)
response <- rnorm(200000)
input <- file("stdin", "r")
while (length(readLines(input, n = 1)) == 1) {
  start <- proc.time()[["elapsed"]]
  for (i in 1:3) fit <- lm.fit(design, response)
  cat((proc.time()[["elapsed"]] - start) / 3, "\n", sep = "")
  flush(stdout())
}
