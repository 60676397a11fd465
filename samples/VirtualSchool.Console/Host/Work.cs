using Spectre.Console;

namespace VirtualSchool.Shell.Host;

/// <summary>Long work with a progress bar where a person watches, and a line for each stage where nobody does.</summary>
internal static class Work
{
    /// <summary>Runs the work; it reports stages and, where it knows, how much of the stage is done.</summary>
    public static T Run<T>(Session session, Func<IProgress<Stage>, T> work)
    {
        if (!Terminal.ErrorIsWatched)
        {
            return work(new Lines(session));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new Bar(context)));
    }

    /// <summary>A stage by its name, which holds no value of a list, and the share of it done (null when not known).</summary>
    internal readonly record struct Stage(string Name, double? Share = null);

    /// <summary>Reports at once, on the thread that works: the library's own Progress would post to another.</summary>
    private sealed class Lines(Session session) : IProgress<Stage>
    {
        private readonly Lock gate = new();
        private string last = string.Empty;

        public void Report(Stage value)
        {
            lock (gate)
            {
                if (value.Name != last)
                {
                    last = value.Name;
                    session.Say(value.Name);
                }
            }
        }
    }

    private sealed class Bar(ProgressContext context) : IProgress<Stage>
    {
        private readonly Lock gate = new();
        private ProgressTask? task;

        public void Report(Stage value)
        {
            lock (gate)
            {
                if (task is null || task.Description != Markup.Escape(value.Name))
                {
                    if (task is not null)
                    {
                        task.Value = task.MaxValue;
                        task.StopTask();
                    }

                    task = context.AddTask(Markup.Escape(value.Name), maxValue: 1);
                    task.IsIndeterminate = value.Share is null;
                }

                task.Value = Math.Clamp(value.Share ?? 0, 0, 1);
            }
        }
    }
}
