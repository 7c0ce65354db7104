import Expressions
import Localization
import Modeling
import SourceText

/// Whether a loss names variables of the model, without leads, and its instruments can be moved.
struct ControlCheck {
  let run: ModelRun
  let inputs: ScenarioInputs
  let control: Inherited<Control>

  func check() throws(Diagnostics) {
    var problems = Diagnostics()
    let (model, stated) = (run.estimated.model, control.value)
    stated.loss.visitVariables { reference, place in
      if model.variable(reference.name) == nil {
        problems.add(.noVariable(reference.name, at: place.range, in: model))
      } else if reference.shift > 0 {
        problems.add(
          .error(
            at: place.range,
            en:
              "the loss of a period reads the present and the past, found \(reference.name)[\(reference.shift)]",
            zh: "损失函数只能用当期和以前的值，实际为 \(reference.name)[\(reference.shift)]"))
      }
    }
    if stated.loss.variables.isEmpty {
      problems.add(
        .error(
          at: stated.loss.range, en: "the loss names no variable of the model", zh: "损失函数没有用到模型的任何变量"))
    }
    let instruments = InstrumentCheck(run: run, inputs: inputs)
    for problem in instruments.problems(stated.instruments, over: stated.over, at: stated.origin) {
      problems.add(problem)
    }
    try problems.throwIfErrors()
  }
}
