using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

/// <summary>Validates one action. The findings are those of <see cref="PlanCheck.Action"/>; each failure carries its <see cref="Issue"/> as custom state.</summary>
public sealed class PlannedActionValidator : AbstractValidator<PlannedAction>
{
    /// <inheritdoc/>
    protected override bool PreValidate(ValidationContext<PlannedAction> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstanceToValidate is { } instance)
        {
            context.Add(PlanCheck.Action(instance));
        }

        return true;
    }
}
